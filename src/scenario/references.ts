/**
 * Names that point at something: every one must lead somewhere, and every table by vehicle type or document class
 * must have the rows that lorries will ask for.
 */
import { listed } from './arrivals-file.ts'
import { entryOf, type Findings } from './findings.ts'
import type { Conditions } from './lorry-kind.ts'
import { nearestName } from './nearest.ts'
import type { Port } from './option.ts'
import type { PassportStation } from './passport-control.ts'
import { type Path, shortJson } from './problem.ts'

type Station = Port['stations'][string]
type Onward = Station['next']

/** Ids that end a lorry's way, so nothing else may be called so. */
export const wayEnds = ['quay', 'out'] as const

/** Beyond so many problems no nearest name is looked for: nobody reads on, and thousands of names take a minute. */
const mostGuesses = 200

export function checkReferences(port: Port, findings: Findings): void {
  new References(port, findings).check()
}

class References {
  readonly #port: Port
  readonly #findings: Findings
  readonly #types: ReadonlySet<string>
  readonly #documents: ReadonlySet<string>
  readonly #technologies: ReadonlySet<string>
  readonly #pools: ReadonlySet<string>
  readonly #places: ReadonlySet<string>
  /** Everything a way can lead to. */
  readonly #targets: ReadonlySet<string>
  /** Stations that an alarm can lead to. */
  readonly #answers: ReadonlySet<string>

  /** Stations that can be a secondary area. */
  readonly #areas: ReadonlySet<string>

  constructor(port: Port, findings: Findings) {
    this.#port = port
    this.#findings = findings
    this.#types = new Set(Object.keys(port.vehicleTypes))
    this.#documents = new Set(Object.keys(port.documentClasses))
    this.#technologies = new Set(Object.keys(port.technologies))
    this.#pools = new Set(Object.keys(port.staff))
    this.#places = new Set([...Object.keys(port.links), ...Object.keys(port.stations)])
    this.#targets = new Set([...this.#places, ...wayEnds])
    this.#answers = new Set(
      Object.keys(port.stations).filter((id) => ['search', 'screening'].includes(port.stations[id]!.kind)),
    )
    this.#areas = new Set(
      Object.keys(port.stations).filter((id) => ['passport', 'service'].includes(port.stations[id]!.kind)),
    )
  }

  check(): void {
    this.#rules()
    const { demand, links, stations, technologies, hiddenParties } = this.#port
    this.#ids()
    this.#name(['demand', 'entry'], demand.entry, 'link or station', this.#places)
    for (const [id, link] of Object.entries(links)) this.#onward(['links', id, 'next'], link.next)
    for (const [id, station] of Object.entries(stations)) this.#station(['stations', id], station)
    for (const [id, technology] of Object.entries(technologies))
      for (const table of ['detection', 'falseAlarm'] as const)
        this.#table(['technologies', id, table], technology[table], 'vehicle type', this.#types)
    for (const [id, { wind }] of Object.entries(technologies))
      if (wind)
        this.#table(['technologies', id, 'wind', 'falseAlarm'], wind.falseAlarm, 'vehicle type', this.#types)
    for (const type of Object.keys(hiddenParties?.typeFactor ?? {}))
      this.#name(['hiddenParties', 'typeFactor', type], type, 'vehicle type', this.#types, 'key')
    if ((demand.bookedShare?.value ?? 0) > 0 && !this.#port.quay)
      this.#findings.problem(
        ['demand', 'bookedShare'],
        'booked lorries need sailings, and the port has no quay',
      )
  }

  #ids(): void {
    const { links, stations } = this.#port
    for (const [collection, entries] of Object.entries({ links, stations }))
      for (const end of wayEnds)
        if (Object.hasOwn(entries, end))
          this.#findings.problem([collection, end], `the id ${end} is reserved: it ends a lorry's way`, {
            at: 'key',
          })
    for (const id of Object.keys(stations))
      if (Object.hasOwn(links, id))
        this.#findings.problem(
          ['stations', id],
          `the id ${id} is already that of a link: ids of places must differ`,
          {
            at: 'key',
          },
        )
  }

  #station(path: Path, station: Station): void {
    const { stations } = this.#port
    this.#onward([...path, 'next'], station.next)
    if (Object.keys(station.lanes).length === 0)
      this.#findings.problem([...path, 'lanes'], 'there must be at least one group of lanes')
    for (const [id, group] of Object.entries(station.lanes)) {
      const lanes = [...path, 'lanes', id]
      this.#conditions([...lanes, 'accepts'], group.accepts ?? {})
      if (group.accepts && station.queue.kind === 'shared') {
        const what = 'dedicated lanes need queues of their own: one shared queue cannot sort its lorries'
        this.#findings.problem([...lanes, 'accepts'], what, {
          expected: 'queue.kind perLane, or lanes without accepts',
        })
      }
      this.#list([...lanes, 'signed'], group.signed, 'document class', this.#documents)
      if (group.staff) this.#name([...lanes, 'staff', 'pool'], group.staff.pool, 'staff pool', this.#pools)
    }
    if (station.queue.kind === 'shared' && station.queue.priority)
      this.#priority([...path, 'queue', 'priority'], station.queue.priority)
    if (station.kind === 'service')
      for (const type of Object.keys(station.timeByVehicleType ?? {}))
        this.#name([...path, 'timeByVehicleType', type], type, 'vehicle type', this.#types, 'key')
    if (station.kind === 'passport') this.#passports(path, station)
    if (station.kind === 'screening' || station.kind === 'search')
      this.#name([...path, 'technology'], station.technology, 'technology', this.#technologies)
    if (station.kind !== 'screening') return
    this.#conditions([...path, 'selection'], station.selection ?? {})
    station.selection?.unlessSearchedBy?.forEach((id, index) => {
      this.#name(
        [...path, 'selection', 'unlessSearchedBy', index],
        id,
        'screening or search station',
        this.#answers,
      )
    })
    this.#alarm([...path, 'onAlarm'], station.onAlarm, stations)
  }

  #passports(path: Path, { checks, approach, relaxation, databases, secondary }: PassportStation): void {
    this.#list([...path, 'approach'], approach, 'link', new Set(Object.keys(this.#port.links)))
    this.#table([...path, 'checks'], checks, 'document class', this.#documents)
    this.#list([...path, 'relaxation', 'documents'], relaxation?.documents, 'document class', this.#documents)
    this.#classes([...path, 'databases', 'share'], databases?.share)
    this.#classes([...path, 'databases', 'targeted', 'share'], databases?.targeted?.share)
    if (secondary === undefined) return
    const area = entryOf(this.#port.stations, secondary)
    const at = [...path, 'secondary']
    if (!area || this.#areas.has(secondary))
      this.#name(at, secondary, 'passport or service station', this.#areas)
    else
      this.#findings.problem(
        at,
        `${shortJson(secondary)} is a station of kind ${area.kind}, not passport or service`,
        {
          found: shortJson(secondary),
          expected: listed([...this.#areas]),
        },
      )
  }

  #rules(): void {
    const { rules } = this.#port
    if (!rules) return
    this.#table(['rules', 'checksByClass'], rules.checksByClass, 'document class', this.#documents)
    this.#list(['rules', 'stamps'], rules.stamps, 'document class', this.#documents)
    this.#classes(['rules', 'databaseShare'], rules.databaseShare)
    this.#classes(['rules', 'targetedDatabaseShare'], rules.targetedDatabaseShare)
  }

  /** A table that need not have a row for every document class. */
  #classes(path: Path, table: Readonly<Record<string, unknown>> | undefined): void {
    for (const id of Object.keys(table ?? {}))
      this.#name([...path, id], id, 'document class', this.#documents, 'key')
  }

  #priority(path: Path, classes: Readonly<Record<string, Conditions & { readonly order: number }>>): void {
    if (Object.keys(classes).length === 0)
      this.#findings.problem(path, 'there must be at least one priority class, or no priority at all')
    const byOrder = new Map<number, string>()
    for (const [id, { order, ...conditions }] of Object.entries(classes)) {
      this.#conditions([...path, id], conditions)
      const rival = byOrder.get(order)
      if (rival === undefined) byOrder.set(order, id)
      else {
        const what = `the class ${rival} has order ${order} too: which of the two goes first?`
        this.#findings.problem([...path, id, 'order'], what, { found: String(order) })
      }
    }
  }

  #conditions(path: Path, { vehicleTypes, documents }: Conditions): void {
    this.#list([...path, 'vehicleTypes'], vehicleTypes, 'vehicle type', this.#types)
    this.#list([...path, 'documents'], documents, 'document class', this.#documents)
  }

  /** An alarm leads to a search, perhaps over screenings that have to confirm it, and never back to one of them. */
  #alarm(path: Path, onAlarm: string, stations: Port['stations']): void {
    const target = entryOf(stations, onAlarm)
    if (target && target.kind !== 'search' && target.kind !== 'screening') {
      const what = `${shortJson(onAlarm)} is a station of kind ${target.kind}, not search or screening`
      this.#findings.problem(path, what, { found: shortJson(onAlarm), expected: listed([...this.#answers]) })
      return
    }
    this.#name(path, onAlarm, 'search station', this.#answers)
    const chain = new Set<string>()
    for (let at = onAlarm; entryOf(stations, at)?.kind === 'screening'; ) {
      if (chain.has(at)) {
        const what = `alarms go round without ever coming to a search: ${[...chain, at].join(' → ')}`
        this.#findings.problem(path, what, { expected: 'a station of kind search at the end' })
        return
      }
      chain.add(at)
      at = (stations[at] as Extract<Port['stations'][string], { kind: 'screening' }>).onAlarm
    }
  }

  #onward(path: Path, next: Onward): void {
    if (typeof next === 'string') {
      this.#target(path, next)
      return
    }
    if (Object.keys(next).length === 0) this.#findings.problem(path, 'there must be at least one branch')
    for (const [id, branch] of Object.entries(next)) {
      if (branch.to === undefined) this.#target([...path, id], id, 'key')
      else this.#target([...path, id, 'to'], branch.to)
      this.#conditions([...path, id], branch)
    }
  }

  #target(path: Path, target: string, at?: 'key'): void {
    if (target === 'quay' && !this.#port.quay)
      this.#findings.problem(
        path,
        'the way leads to the quay, and the port has none (give it a quay, or lead to out)',
        {
          at,
          found: '"quay"',
        },
      )
    else if (target !== 'quay' && target !== 'out')
      this.#name(path, target, 'link or station', this.#targets, at)
  }

  #list(path: Path, names: readonly string[] | undefined, noun: string, known: ReadonlySet<string>): void {
    names?.forEach((name, index) => {
      this.#name([...path, index], name, noun, known)
    })
  }

  #table(
    path: Path,
    table: Readonly<Record<string, unknown>>,
    noun: string,
    known: ReadonlySet<string>,
  ): void {
    for (const row of Object.keys(table)) this.#name([...path, row], row, noun, known, 'key')
    const missing = [...known].filter((row) => !Object.hasOwn(table, row))
    if (missing.length > 0) {
      const names = missing.slice(0, 12).join(', ')
      this.#findings.problem(path, `every ${noun} needs an entry here; missing: ${names}`)
    }
  }

  #name(path: Path, name: string, noun: string, known: ReadonlySet<string>, at?: 'key'): void {
    if (known.has(name)) return
    const found = shortJson(name)
    const guess = this.#findings.problems.length < mostGuesses
    this.#findings.problem(path, `there is no ${noun} ${found}`, {
      at,
      found,
      expected: listed(known),
      nearest: guess ? nearestName(name, known) : undefined,
    })
  }
}
