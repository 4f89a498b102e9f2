/**
 * Rules of the layout that never apply, whoever comes: a branch, a class of a queue or a dedicated lane that no lorry
 * is left for. They keep nothing from running, and their author meant something by them.
 */
import type { Findings } from './findings.ts'
import { type LorryKind, meets } from './lorry-kind.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'
import { branchesInOrder, isStation, onwardOf, type Place, pathOf, stoppingShare } from './ways.ts'

/** @param coming kinds that come to the place; those of which no lorry arrives don't count */
export function checkIdleRules(
  port: Port,
  id: string,
  place: Place,
  coming: readonly LorryKind[],
  findings: Findings,
): void {
  const arriving = coming.filter(({ arrives }) => arrives)
  if (arriving.length === 0) return
  const path = pathOf(port, id)
  checkBranches([...path, 'next'], place, arriving, findings)
  if (!isStation(place)) return
  const stopping = arriving.filter((kind) => stoppingShare(place, kind) > 0)
  if (stopping.length === 0) return
  checkPriority([...path, 'queue', 'priority'], place.queue, stopping, findings)
  for (const [group, { accepts }] of Object.entries(place.lanes))
    if (!stopping.some((kind) => meets(kind, accepts)))
      findings.warning(
        [...path, 'lanes', group, 'accepts'],
        'no lorry that stops here meets these conditions, so the lanes stay empty; widen the conditions, or remove the lanes',
      )
}

function checkBranches(path: Path, place: Place, arriving: readonly LorryKind[], findings: Findings): void {
  const { next } = place
  if (typeof next === 'string') return
  const branches = branchesInOrder(next)
  const used = new Set<string | undefined>()
  // Most often the first kind takes them all.
  for (const kind of arriving) {
    for (const way of onwardOf(place, kind).ways) used.add(way.branch)
    if (used.size === branches.length) return
  }
  const taken = arriving.map((kind) => ({
    kind,
    branches: onwardOf(place, kind).ways.map((way) => way.branch),
  }))
  for (const [id, branch] of branches) {
    if (used.has(id)) continue
    const rivals = taken.filter(({ kind }) => meets(kind, branch)).flatMap(({ branches }) => branches)
    if (branch.share?.value === 0)
      findings.warning(
        [...path, id, 'share'],
        'a share of 0 lets no lorry take this branch; give it a share above 0, or remove it',
      )
    else if (rivals.length === 0)
      findings.warning(
        [...path, id],
        'no lorry that comes here meets the conditions of this branch; widen them, or remove it',
      )
    else
      findings.warning(
        [...path, id],
        `no lorry is left for this branch: those that it is for are all taken before it, by ${listed(rivals)}; give it a lower order, or remove it`,
      )
  }
}

function checkPriority(
  path: Path,
  queue: Port['stations'][string]['queue'],
  stopping: readonly LorryKind[],
  findings: Findings,
): void {
  if (queue.kind !== 'shared' || !queue.priority) return
  const classes = Object.entries(queue.priority).sort(([, a], [, b]) => a.order - b.order)
  const members = stopping.map((kind) => ({ kind, own: classes.find(([, one]) => meets(kind, one))?.[0] }))
  for (const [id, conditions] of classes) {
    if (members.some(({ own }) => own === id)) continue
    const rivals = members.filter(({ kind }) => meets(kind, conditions)).map(({ own }) => own)
    const what =
      rivals.length === 0
        ? 'no lorry that stops here meets the conditions of this class; widen them, or remove it'
        : `no lorry is left for this class: those that it is for all belong to one before it, ${listed(rivals)}; give it a lower order, or remove it`
    findings.warning([...path, id], what)
  }
}

const listed = (ids: readonly (string | undefined)[]) => [...new Set(ids)].join(', ')
