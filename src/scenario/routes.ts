/**
 * Whether every kind of lorry gets through the layout: each place can be reached, each lorry finds a lane and a way
 * on wherever it comes, and every way ends at the quay or outside.
 */
import type { Findings } from './findings.ts'
import { checkIdleRules } from './idle-rules.ts'
import { describeKinds, type LorryKind, lorryKinds, meets } from './lorry-kind.ts'
import type { Port } from './option.ts'
import { durationsAt } from './service-time.ts'
import {
  isStation,
  onwardOf,
  type Place,
  pathOf,
  placeOf,
  possibleTargets,
  stoppingShare,
  targetsOf,
} from './ways.ts'

/** The shares of the branches of a way may exceed 1 by rounding. */
const tolerance = 0.001

/** @param port one whose references all lead somewhere */
export function checkRoutes(port: Port, findings: Findings): void {
  const kinds = lorryKinds(port)
  const ids = [...Object.keys(port.links), ...Object.keys(port.stations)]
  const comers = new Map<string, LorryKind[]>(ids.map((id) => [id, []]))
  const trapped = new Map<string, { readonly loop: Set<string>; readonly kinds: LorryKind[] }>()
  let quayReached = false
  for (const kind of kinds) {
    const reached = reachable(port, kind)
    quayReached ||= reached.has('quay')
    for (const id of reached) comers.get(id)?.push(kind)
    const ending = endingPlaces(port, kind, reached)
    const loop = [...reached].filter((id) => !ending.has(id))
    if (loop.length === 0) continue
    // Kinds that come into the same loop by the same place are one problem.
    const same = trapped.get(loop[0]) ?? { loop: new Set<string>(), kinds: [] }
    for (const id of loop) same.loop.add(id)
    same.kinds.push(kind)
    trapped.set(loop[0], same)
  }
  for (const [id, coming] of comers) {
    const place = placeOf(port, id)
    if (!place) continue
    if (coming.length === 0)
      findings.problem(
        pathOf(port, id),
        `no lorry can get here from ${port.demand.entry}, where lorries enter`,
        {
          at: 'key',
        },
      )
    else {
      checkWayOn(port, id, place, coming, findings)
      if (isStation(place)) checkLanes(id, place, coming, findings)
      checkIdleRules(port, id, place, coming, findings)
    }
  }
  for (const [first, { loop, kinds: some }] of trapped) {
    const places = [...loop].slice(0, 8).join(', ') + (loop.size > 8 ? ', …' : '')
    const what = `a loop with no exit: ${describeKinds(some, kinds)} that come here get neither to the quay nor out, they go round between ${places}`
    findings.problem([...pathOf(port, first), 'next'], what)
  }
  if (port.quay && !quayReached) findings.warning(['quay'], 'no way of the layout leads to the quay')
  checkEndlessInstant(port, ids, findings)
}

/** Places that a kind can come to, the ends included, in the order in which they are found. */
function reachable(port: Port, kind: LorryKind): Set<string> {
  const reached = new Set([port.demand.entry])
  for (const id of reached) {
    const place = placeOf(port, id)
    if (place) for (const target of possibleTargets(place, kind)) reached.add(target)
  }
  return reached
}

/** Of the places reached, those from which the kind can end its way; stranding is a problem of its own, so it counts as an end. */
function endingPlaces(port: Port, kind: LorryKind, reached: ReadonlySet<string>): Set<string> {
  const before = new Map<string, string[]>()
  const ending = new Set<string>()
  for (const id of reached) {
    const place = placeOf(port, id)
    if (!place || onwardOf(place, kind).stranded > 0) ending.add(id)
    if (place)
      for (const target of possibleTargets(place, kind)) {
        const known = before.get(target)
        if (known) known.push(id)
        else before.set(target, [id])
      }
  }
  for (const id of ending) for (const earlier of before.get(id) ?? []) ending.add(earlier)
  return ending
}

function checkWayOn(
  port: Port,
  id: string,
  place: Place,
  coming: readonly LorryKind[],
  findings: Findings,
): void {
  const path = [...pathOf(port, id), 'next']
  const onward = coming.map((kind) => onwardOf(place, kind))
  const stranded = coming.filter((_, index) => onward[index]!.stranded > 0)
  if (stranded.length > 0) {
    const who = describeKinds(stranded, coming)
    const what = `${who} find no way on from here: the last branch must take everyone left, so give it no conditions and no share`
    findings.problem(path, what)
  }
  const most = Math.max(...onward.map(({ claimed }) => claimed))
  if (most > 1 + tolerance)
    findings.problem(path, `the shares of the branches add up to ${Number(most.toFixed(4))}, more than 1`)
}

function checkLanes(
  id: string,
  station: Extract<Place, { kind: string }>,
  coming: readonly LorryKind[],
  findings: Findings,
): void {
  const groups = Object.values(station.lanes)
  const stopping = coming.filter((kind) => stoppingShare(station, kind) > 0)
  const refused = stopping.filter((kind) => !groups.some(({ accepts }) => meets(kind, accepts)))
  if (refused.length === 0) return
  const what = `no lane accepts ${describeKinds(refused, stopping)}: every group of lanes is dedicated to others`
  findings.problem(['stations', id, 'lanes'], what)
}

/** A ring of places that take no time would keep the simulated clock standing for ever. */
function checkEndlessInstant(port: Port, ids: readonly string[], findings: Findings): void {
  const instant = new Set(ids.filter((id) => takesNoTime(port, placeOf(port, id)!)))
  const done = new Set<string>()
  for (const start of instant) {
    // Depth first with a path of its own, so that a layout of any size is no matter of stack.
    const path: { readonly id: string; readonly targets: string[] }[] = []
    const onPath = new Set<string>()
    const enter = (id: string) => {
      path.push({ id, targets: everyTarget(placeOf(port, id)!).filter((target) => instant.has(target)) })
      onPath.add(id)
    }
    if (!done.has(start)) enter(start)
    while (path.length > 0) {
      const { id, targets } = path.at(-1)!
      const target = targets.pop()
      if (target === undefined) {
        done.add(id)
        onPath.delete(id)
        path.pop()
      } else if (onPath.has(target)) {
        const ring = path.slice(path.findIndex((step) => step.id === target)).map((step) => step.id)
        const what = `lorries could go round in no time at all: ${[...ring, target].join(' → ')}; give one of these places a time`
        findings.problem([...pathOf(port, target), 'next'], what)
      } else if (!done.has(target)) enter(target)
    }
  }
}

function everyTarget(place: Place): string[] {
  const targets = targetsOf(place.next)
  if (isStation(place) && place.kind === 'screening') targets.push(place.onAlarm)
  return targets
}

function takesNoTime(port: Port, place: Place): boolean {
  if (!isStation(place)) return place.travelSeconds.value === 0
  // Those that a screening does not select pass by without stopping.
  if (place.kind === 'screening' && place.selection) return true
  if ((place.moveUpSeconds?.value ?? 0) > 0) return false
  return durationsAt(port, place).some((time) => time.distribution === 'constant' && time.seconds.value === 0)
}
