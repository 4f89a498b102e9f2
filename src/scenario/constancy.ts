/**
 * What stays as it is for a whole run, so that a measure which begins or ends inside the run can't change it: what results
 * are counted over and by, and what a lorry that is inside would have to change with.
 */
import { entryOf, type Findings } from './findings.ts'
import type { Port } from './option.ts'
import { countedControls, type PassportStation } from './passport-control.ts'
import type { PortBody } from './port-file.ts'
import { hasPressure } from './pressure.ts'
import type { Path } from './problem.ts'

/** A port of one stage, as merged and as read. */
export interface StagePort {
  readonly body: PortBody
  readonly port: Port
}

/** Holds a stage against one before it. */
export function checkConstancy(before: StagePort, now: StagePort, findings: Findings): void {
  const differs = (path: Path, what: string, one: unknown, other: unknown, more: { at?: 'key' } = {}) => {
    if (JSON.stringify(one) === JSON.stringify(other)) return
    const mend = 'a measure that changes it must hold for the whole run'
    findings.problem(path, `${what} can't change inside a run: ${mend}`, more)
  }
  differs(['run'], 'the run itself', before.body.run, now.body.run)
  differs(['money'], 'what things are worth', before.body.money, now.body.money)
  for (const [key, what] of [
    ['vehicleTypes', 'the list of vehicle types (their shares may)'],
    ['documentClasses', 'the list of document classes (their shares may)'],
  ] as const)
    differs([key], what, inOrder(before.port[key]), inOrder(now.port[key]))
  differs(['weather'], 'the weather', before.body.weather, now.body.weather)
  differs(['lifeRisk'], 'the risk to life', before.body.lifeRisk, now.body.lifeRisk)
  differs(
    ['reception'],
    'the reception (the number of its teams and their pool may)',
    steady(before),
    steady(now),
  )
  differs(
    ['hiddenParties', 'concealment'],
    'how well parties are hidden',
    before.port.hiddenParties?.concealment,
    now.port.hiddenParties?.concealment,
  )
  if (now.port.lifeRisk) {
    const people = ['hiddenParties', 'people']
    differs(people, 'the size of parties', before.port.hiddenParties?.people, now.port.hiddenParties?.people)
    differs(['vehicleTypes'], 'the compartment of a vehicle type', compartments(before), compartments(now))
  }
  differs(['rules'], 'the rules of the border', before.port.rules, now.port.rules)
  for (const [id, control] of countedControls(now.port)) {
    const earlier = entryOf(before.port.stations, id)
    if (earlier?.kind !== 'passport') continue
    const what = 'what a passport control does (its lanes, staff and times of full checks may)'
    differs(['stations', id], what, lasting(earlier), lasting(control))
  }
  differs(['pressure'], 'whether people wait to cross', hasPressure(before.port), hasPressure(now.port))
  const waiting = ['pressure', 'waitingPeople']
  differs(waiting, 'how many wait at the start', startOf(before), startOf(now))
  const arrivals = ['demand', 'arrivals', 'from']
  differs(arrivals, 'whether lorries are recorded or drawn', isTrace(before.port), isTrace(now.port))
  differs(['quay'], 'whether there is a quay', before.port.quay !== undefined, now.port.quay !== undefined)
  for (const [id, station] of Object.entries(now.port.stations)) {
    const path = ['stations', id]
    differs(path, `the id ${id} is that of a link before: that`, Object.hasOwn(before.port.links, id), false)
    const earlier = entryOf(before.port.stations, id)
    if (!earlier) continue
    differs([...path, 'kind'], 'the kind of a station', earlier.kind, station.kind)
    differs([...path, 'queue', 'kind'], 'the kind of a queue', earlier.queue.kind, station.queue.kind)
    const orders = 'the order of lane groups and of priority classes'
    for (const [group, { order }] of Object.entries(station.lanes))
      differs(
        [...path, 'lanes', group, 'order'],
        orders,
        entryOf(earlier.lanes, group)?.order ?? order,
        order,
      )
    for (const [name, { order }] of Object.entries(priorityOf(station)))
      differs(
        [...path, 'queue', 'priority', name, 'order'],
        orders,
        entryOf(priorityOf(earlier), name)?.order ?? order,
        order,
      )
  }
  for (const id of Object.keys(now.port.links))
    differs(
      ['links', id],
      `the id ${id} is that of a station before: that`,
      Object.hasOwn(before.port.stations, id),
      false,
    )
}

/** The reception without what may change. */
function steady({ port: { reception } }: StagePort): unknown {
  return reception && { ...reception, teams: reception.teams.officersPerTeam }
}

/** A passport control without what may change. */
function lasting({
  authority,
  checks,
  approach,
  relaxation,
  databases,
  ...station
}: PassportStation): unknown {
  const { secondary, misroutedShare, lanes } = station
  const given = Object.keys(checks)
    .sort()
    .map((id) => [id, checks[id]!.check, checks[id]!.stamp])
  const signed = Object.keys(lanes)
    .sort()
    .map((id) => lanes[id]!.signed)
    .filter((documents) => documents !== undefined)
  return [authority, given, approach, relaxation, databases, secondary, misroutedShare, signed]
}
const startOf = ({ port: { pressure } }: StagePort) => pressure?.waitingPeople

const compartments = ({ port: { vehicleTypes } }: StagePort) =>
  inOrder(vehicleTypes).map((type) => vehicleTypes[type]!.compartment)

const isTrace = ({ demand }: Port) => demand.arrivals.from === 'trace'

const priorityOf = ({ queue }: Port['stations'][string]) => (queue.kind === 'shared' && queue.priority) || {}

/** Ids as they are shown. */
function inOrder(classes: Readonly<Record<string, { readonly order: number }>>): string[] {
  return Object.keys(classes).sort((a, b) => classes[a]!.order - classes[b]!.order || (a < b ? -1 : 1))
}
