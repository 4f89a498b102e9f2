/** Whether the parts of a passport control fit together: what gives way to the queue, the second line, the signs, and the rules. */
import { counted } from './count.ts'
import { entryOf, type Findings } from './findings.ts'
import type { Port } from './option.ts'
import { boundControls, type PassportStation, passportStations } from './passport-control.ts'
import type { Path } from './problem.ts'
import type { Quantity } from './quantity.ts'
import { meanSeconds } from './service-time.ts'

/** @param port one whose names all lead somewhere */
export function checkPassports(port: Port, findings: Findings): void {
  checkSigns(port, findings)
  const controls = passportStations(port)
  const approachOf = new Map<string, string>()
  for (const [id, station] of controls) {
    const path = ['stations', id]
    const { approach, relaxation, databases, secondary, lanes, misroutedShare } = station
    approach?.forEach((link, index) => {
      const other = approachOf.get(link)
      approachOf.set(link, id)
      if (other === undefined) return
      const what = `${link} is already an approach of ${other}: lorries stand there for one control`
      findings.problem([...path, 'approach', index], what, { found: `"${link}"` })
    })
    if (relaxation) {
      checkSwitch([...path, 'relaxation'], relaxation, station, findings)
      checkRelaxedTimes([...path, 'relaxation', 'time'], station, relaxation, findings)
    }
    if (databases?.targeted)
      checkSwitch([...path, 'databases', 'targeted'], databases.targeted, station, findings)
    if (secondary !== undefined) checkSecondary([...path, 'secondary'], port, station, secondary, findings)
    if ((misroutedShare?.value ?? 0) > 0 && !Object.values(lanes).some(({ signed }) => signed))
      findings.problem(
        [...path, 'misroutedShare'],
        'there is no sign to take the wrong way at: no lanes are signed',
      )
  }
  if (port.rules && boundControls(port).size === 0) {
    const side = port.rules.authority ?? 'exit'
    const what = `the rules bind no control: there is no passport station with authority ${side}, secondary areas left aside`
    findings.problem(['rules'], what)
  }
}

interface Switch {
  readonly fromQueue: Quantity
  readonly untilQueue: Quantity
}

function checkSwitch(
  path: Path,
  { fromQueue, untilQueue }: Switch,
  { queue, lanes, approach }: PassportStation,
  findings: Findings,
): void {
  if (untilQueue.value >= fromQueue.value)
    findings.problem(
      [...path, 'untilQueue'],
      `${untilQueue.value} is not less than fromQueue, ${fromQueue.value}: it would end before it begins`,
      { found: String(untilQueue.value), expected: `a whole number below ${fromQueue.value}` },
    )
  if (queue.places === 'unlimited' || approach) return
  const queues =
    queue.kind === 'shared' ? 1 : Object.values(lanes).reduce((sum, { count }) => sum + count.value, 0)
  if (fromQueue.value > queue.places * queues)
    findings.warning(
      [...path, 'fromQueue'],
      `this never begins: no more than ${counted(queue.places * queues, 'lorry', 'lorries')} can wait here`,
    )
}

function checkRelaxedTimes(
  path: Path,
  { checks }: PassportStation,
  { documents, time }: NonNullable<PassportStation['relaxation']>,
  findings: Findings,
): void {
  const relaxed = meanSeconds(time)
  const full = Object.entries(checks).filter(([id]) => documents?.includes(id) ?? true)
  const shorter = full.filter(([, check]) => meanSeconds(check.time) > relaxed)
  if (shorter.length > 0) return
  findings.warning(
    path,
    'relaxed checks take no less time than full ones, on average, so the queue gains nothing',
  )
}

function checkSecondary(
  path: Path,
  { stations }: Port,
  station: PassportStation,
  secondary: string,
  findings: Findings,
): void {
  const area = entryOf(stations, secondary)
  if (!area) return
  if (area === station) {
    findings.problem(path, 'a control cannot be its own secondary area')
    return
  }
  const { next } = station
  const leadsThere =
    typeof next === 'string'
      ? next === secondary
      : Object.entries(next).some(([id, { to }]) => (to ?? id) === secondary)
  if (!leadsThere)
    findings.problem(path, `no branch of next leads to ${secondary}: nobody could be sent there`)
  if (area.kind === 'passport' && area.relaxation)
    findings.problem(path, `${secondary} relaxes its checks, and cannot be where thorough ones are made`, {
      expected: 'a station without relaxation',
    })
}

function checkSigns({ stations, documentClasses }: Port, findings: Findings): void {
  for (const [id, { kind, lanes, queue }] of Object.entries(stations)) {
    const groups = Object.entries(lanes)
    for (const [group, { signed }] of groups) {
      if (!signed) continue
      const path = ['stations', id, 'lanes', group, 'signed']
      if (kind !== 'passport')
        findings.problem(path, `signs name documents, and this is a station of kind ${kind}`, {
          expected: 'a station of kind passport, or lanes without signs',
        })
      else if (queue.kind === 'shared')
        findings.problem(path, 'signs need queues of their own: one shared queue cannot sort its lorries', {
          expected: 'queue.kind perLane, or lanes without signed',
        })
    }
    if (groups.some(([, { signed }]) => !signed)) continue
    for (const documents of Object.keys(documentClasses))
      if (!groups.some(([, { signed }]) => signed?.includes(documents)))
        findings.warning(
          ['stations', id, 'lanes'],
          `no lane is signed for document class ${documents}: its drivers are in the wrong one whichever they take`,
        )
  }
}
