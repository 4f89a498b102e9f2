/**
 * The image of a network: all that the engine has to know, as whole numbers and doubles in the order in which
 * `src/engine/network-reader.ts` reads them. Plain data, that can cross to another thread.
 */
import type { Distribution } from '../kernel/distribution.ts'
import { purposeNumber } from '../kernel/draws.ts'
import type { Check } from './check.ts'
import type { LorryMix } from './lorry-mix.ts'
import type { Network, PlaceState, Station } from './network.ts'
import type { Condition } from './onward.ts'
import type { PassportTerms } from './passport-terms.ts'
import type { Pressure } from './pressure.ts'
import type { Selection } from './selection.ts'
import type { WeatherImage } from './weather.ts'

export interface EngineImage {
  readonly integers: Int32Array
  readonly doubles: Float64Array
  /** Coefficients of the tables that draws are made with. */
  readonly cells: Float64Array
  /** What those tables stand for, table by table. */
  readonly distributions: readonly Distribution[]
  readonly weather: WeatherImage | undefined
}

const placeKinds = { link: 0, station: 1, quay: 2 } as const
const serviceKinds = { service: 0, passport: 1, screening: 2, search: 3, 'check-in': 4 } as const
/** A passport control of which it is counted what drivers get. */
const countedPassport = 5
const timeBy = { nothing: 0, documents: 1, queue: 2, vehicleType: 3 } as const
/** Of what a trace does not say. */
const unknown = -1
const mostInteger = 2_147_483_647

export function engineImage(network: Network): EngineImage {
  const { layout, parameters, cells, distributions } = network.tables.image()
  const image = new ImageWriter()
  image.integerList(layout)
  image.doubleList(parameters)
  writeArrivals(image, network)
  writeMix(image, network.mix)
  writeRecorded(image, network)
  image.double(network.concealment.correlation)
  image.integer(purposeNumber('lorry:concealment'))
  image.doubleList(network.concealment.weights)
  image.double(network.startSeconds)
  image.double(network.windowSeconds)
  image.double(network.endSeconds)
  image.integer(network.windowHours)
  image.integer(network.busiestDay)
  image.flag(network.countsDelay)
  image.integer(network.visitCounters)
  image.integer(network.entry)
  image.integer(network.linkLanes.reduce((sum, lanes) => sum + lanes, 0))
  image.integer(network.stationLanes)
  // Both ask for the party book.
  image.flag(network.lifeRisk !== undefined || network.reception !== undefined)
  image.flag(network.lifeRisk !== undefined)
  writeReception(image, network)
  writeCrews(image, network)
  writePressure(image, network.pressure, network.startSeconds)
  image.integer(network.places.length)
  network.states.forEach((state, place) => {
    writePlace(image, network, place, state, network.linkLanes[place])
  })
  writeLaneChanges(image, network.laneChanges)
  writeDevices(image, network)
  writeQuay(image, network)
  writeAmendments(image, network)
  return { ...image.written(), cells, distributions, weather: network.weather }
}

/** What a trace records of the lorries that come during the run. */
function recordedLorries({ recordedArrivals = [], startSeconds, endSeconds }: Network) {
  return recordedArrivals.filter(({ arrivesSeconds: at }) => at >= startSeconds && at < endSeconds)
}

function writeArrivals(image: ImageWriter, network: Network): void {
  const { rates } = network
  image.double(rates.fromSeconds)
  image.double(rates.startSeconds)
  image.double(rates.endSeconds)
  image.doubleList(rates.perHour)
  image.integer(purposeNumber('lorry:gap'))
  image.integer(network.gap)
  image.doubleList(recordedLorries(network).map(({ arrivesSeconds }) => arrivesSeconds))
  image.flag(network.recordedArrivals !== undefined)
}

function writeMix(image: ImageWriter, mix: LorryMix): void {
  image.integer(mix.bookingLead)
  for (const attribute of [
    'vehicle-type',
    'documents',
    'loaded',
    'booked',
    'booking-lead',
    'party',
    'people',
  ])
    image.integer(purposeNumber(`lorry:${attribute}`))
  image.doubleList(mix.typeUpTo)
  image.doubleList(mix.documentsUpTo)
  image.doubleList(mix.loadedShare)
  image.doubleList(mix.lengthMetres)
  image.double(mix.bookedShare)
  image.doubleList(mix.prevalence)
  image.doubleList(mix.nightPrevalence)
  image.double(mix.nightFromSeconds)
  image.double(mix.nightToSeconds)
  image.doubleList(mix.peopleUpTo)
}

function writeRecorded(image: ImageWriter, network: Network): void {
  const { mix } = network
  image.flag(network.recordedArrivals !== undefined)
  if (network.recordedArrivals === undefined) return
  const lorries = recordedLorries(network)
  const indexOf = (id: string | undefined, ids: readonly string[]) =>
    id === undefined ? unknown : ids.indexOf(id)
  image.integerList(lorries.map(({ vehicleType }) => indexOf(vehicleType, mix.vehicleTypes)))
  image.integerList(lorries.map(({ documents }) => indexOf(documents, mix.documents)))
  image.integerList(lorries.map(({ loaded }) => Number(loaded ?? unknown)))
  image.integerList(lorries.map(({ booked }) => Number(booked ?? unknown)))
}

function writeReception(image: ImageWriter, { reception }: Network): void {
  image.flag(reception !== undefined)
  if (reception === undefined) return
  image.doubleList(reception.changesAt)
  image.integerList(reception.teams)
  image.integer(Math.min(reception.places, mostInteger))
  image.integer(purposeNumber('reception:medical-check'))
  image.integer(reception.medicalCheck)
  image.integer(purposeNumber('reception:interview'))
  image.integer(reception.interview)
}

function writePressure(image: ImageWriter, pressure: Pressure | undefined, startSeconds: number): void {
  image.flag(pressure !== undefined)
  if (pressure === undefined) return
  image.integer(pressure.gap)
  image.doubleList(pressure.hourShare)
  image.integer(pressure.effects.length)
  for (const { on, factor, delayDays, rampDays, fadeDays, isInForce } of pressure.effects) {
    image.integer(on)
    image.double(factor)
    image.double(delayDays)
    image.double(rampDays)
    image.double(fadeDays)
    image.flag(isInForce)
  }
  image.doubleList(pressure.attractiveness)
  image.double(pressure.saturationLorries)
  for (const draw of ['gap', 'people', 'boards', 'lorry']) image.integer(purposeNumber(`attempt:${draw}`))
  image.double(startSeconds)
  image.double(pressure.waiting)
  image.double(pressure.arrivingPerDay)
  image.double(pressure.asylum)
  image.double(pressure.return)
  image.double(pressure.elsewhere)
  image.double(pressure.attemptsPerPersonPerDay)
  image.double(pressure.meanPartySize)
  image.double(pressure.reference)
  image.double(pressure.forgetting)
  image.double(pressure.elasticity)
  image.double(pressure.triesAgain)
  image.double(pressure.asylumAfterFind)
  image.double(pressure.returnAfterFind)
  image.double(pressure.procedureSeconds)
  image.double(pressure.displacement)
}

/** @param linkLanes how many a link is to have */
function writePlace(
  image: ImageWriter,
  network: Network,
  place: number,
  { node, branches, boardingWeight }: PlaceState,
  linkLanes: number,
): void {
  image.integer(placeKinds[network.places[place].kind])
  image.integer(branches.length)
  for (const branch of branches) {
    image.integer(branch.to)
    writeCondition(image, branch)
    image.double(branch.share)
  }
  image.integer(network.routePurpose[place])
  image.integer(network.visitCounter[place])
  image.double(boardingWeight)
  if (node.kind === 'link') {
    image.integer(linkLanes)
    image.double(node.laneMetres)
    image.double(node.travelSeconds)
    image.flag(node.publicRoad)
  } else if (node.kind !== 'quay') {
    image.integer(node.laneAccepts.length)
    image.flag(node.sharedQueue)
    image.integer(Math.min(node.queuePlaces, mostInteger))
    image.flag(node.turnBack)
    writeService(image, node)
    image.integer(node.priority.length)
    for (const condition of node.priority) writeCondition(image, condition)
    // Lanes that share a queue take whoever is next in it.
    if (node.sharedQueue) return
    for (const condition of node.laneAccepts) writeCondition(image, condition)
  }
}

function writeCrews(image: ImageWriter, { crews }: Network): void {
  image.integer(crews.length)
  for (const { atSeconds, level } of crews) {
    image.doubleList(atSeconds)
    image.doubleList(level)
  }
}

function writeAlertness(image: ImageWriter, { alertnessPurpose, alertness }: Station): void {
  image.flag(alertnessPurpose !== undefined)
  if (alertnessPurpose === undefined) return
  image.integer(alertnessPurpose)
  image.flag(alertness !== undefined)
  if (alertness === undefined) return
  image.integerList(alertness.crews)
  image.integer(alertness.fromQueue)
  image.double(alertness.lossPerLorry)
  image.double(alertness.atLeast)
  image.flag(alertness.heat !== undefined)
  if (alertness.heat === undefined) return
  image.double(alertness.heat.fromCelsius)
  image.double(alertness.heat.lossPerDegree)
  image.double(alertness.heat.atLeast)
}

function writeService(image: ImageWriter, station: Station): void {
  const terms = station.kind === 'passport' ? station.terms : undefined
  image.integer(terms ? countedPassport : serviceKinds[station.kind])
  image.integer(station.servicePurpose)
  image.double(station.moveUpSeconds)
  if (station.kind === 'passport') {
    image.integer(terms ? timeBy.queue : timeBy.documents)
    image.integerList(station.timeByDocuments)
    if (terms) writePassportTerms(image, terms)
    else image.integerList(station.thoroughByDocuments.map(Number))
    return
  }
  if (station.kind === 'service') {
    const [first] = station.timeByVehicleType
    const isSame = station.timeByVehicleType.every((table) => table === first)
    image.integer(isSame ? timeBy.nothing : timeBy.vehicleType)
    image.integerList(station.timeByVehicleType)
    return
  }
  image.integer(timeBy.nothing)
  image.integerList([station.time])
  if (station.kind === 'screening') {
    image.integer(station.sensorPurpose)
    writeCheck(image, station.check, station.alarmRejoins)
    writeSelection(image, station.selection)
    image.integer(station.alarmLeadsTo)
    image.doubleList(station.falseAlarm)
    image.flag(station.wind !== undefined)
    if (station.wind !== undefined) {
      image.double(station.wind.fromMetresPerSecond)
      image.doubleList(station.wind.falseAlarm)
    }
  } else if (station.kind === 'search') {
    image.integer(station.sensorPurpose)
    // A search leads no one around later checks.
    writeCheck(image, station.check, true)
    image.integer(station.handOver)
    image.integer(station.handOverPurpose)
  }
  if (station.kind === 'screening' || station.kind === 'search') writeAlertness(image, station)
}

function writePassportTerms(image: ImageWriter, terms: PassportTerms): void {
  const { relaxation, databases } = terms
  image.integer(relaxation.time)
  image.integer(databases.time)
  image.integerList(terms.checks)
  image.integerList(terms.stamps.map(Number))
  image.integerList(terms.thoroughDue.map(Number))
  image.integerList(terms.stampDue.map(Number))
  image.doubleList(terms.databaseDue)
  image.doubleList(terms.targetedDatabaseDue)
  image.integerList(terms.approach)
  image.integer(relaxation.fromQueue)
  image.integer(relaxation.untilQueue)
  image.integer(relaxation.documents)
  image.integer(relaxation.check)
  image.flag(relaxation.stamps)
  image.integer(databases.purpose)
  image.integer(databases.timePurpose)
  image.doubleList(databases.share)
  image.integer(databases.fromQueue)
  image.integer(databases.untilQueue)
  image.doubleList(databases.targetedShare)
  image.integer(terms.secondary)
  image.integer(terms.signPurpose)
  image.double(terms.misroutedShare)
  image.integerList(terms.signs)
}

function writeCheck(image: ImageWriter, check: Check, alarmRejoins: boolean): void {
  image.doubleList(check.detection)
  image.doubleList(check.discovery)
  image.doubleList(check.detectionByQuality)
  image.doubleList(check.discoveryByQuality)
  image.flag(alarmRejoins)
  image.integer(check.counter)
}

function writeSelection(image: ImageWriter, selection: Selection): void {
  writeCondition(image, selection.condition)
  image.integer(selection.purpose)
  image.double(selection.share)
  image.integer(Math.min(selection.busyFrom, mostInteger))
  image.double(selection.busyShare)
  image.integer(Math.min(selection.whileQueueBelow, mostInteger))
  image.flag(selection.whileOpen)
  image.double(selection.lift)
  image.integerList(selection.sparedBy)
}

function writeCondition(image: ImageWriter, { vehicleTypes, documents, loaded, booked }: Condition): void {
  image.integer(vehicleTypes)
  image.integer(documents)
  image.integer(loaded)
  image.integer(booked)
}

function writeDevices(image: ImageWriter, { devices }: Network): void {
  image.integer(devices.length)
  for (const { lane, number, upPurpose, repairPurpose, phases } of devices) {
    image.integer(lane)
    image.integer(number)
    image.integer(upPurpose)
    image.integer(repairPurpose)
    image.doubleList(phases.map(({ fromSeconds }) => fromSeconds))
    image.integerList(phases.map(({ tables }) => tables?.up ?? -1))
    image.integerList(phases.map(({ tables }) => tables?.repair ?? -1))
  }
}

function writeQuay(image: ImageWriter, network: Network): void {
  const { sailings, loadOrder } = network
  const node = network.states.at(-1)?.node
  image.double(node?.kind === 'quay' ? node.metres : 0)
  image.integer(sailings.length)
  for (const sailing of sailings) {
    image.double(sailing.laneMetres)
    image.double(sailing.checkInClosesSeconds)
    image.double(sailing.departsSeconds)
    image.double(sailing.loadsSeconds)
  }
  image.integerList(loadOrder)
}

function writeLaneChanges(image: ImageWriter, changes: Network['laneChanges']): void {
  image.integer(changes.length)
  for (const { atSeconds, lane, open } of changes) {
    image.double(atSeconds)
    image.integer(lane)
    image.flag(open)
  }
}

/** They stand last in the image, and only where there are any: whatever else is written goes before them. */
function writeAmendments(image: ImageWriter, network: Network): void {
  const { amendments, states } = network
  if (amendments.length === 0) return
  // Links have all the lanes they will ever have laid; this is how many of them are open at first.
  image.integerList(states.flatMap(({ node }) => (node.kind === 'link' ? [node.lanes] : [])))
  image.integer(amendments.length)
  for (const { atSeconds, laneChanges, entry, places, mix, pressure } of amendments) {
    image.double(atSeconds)
    image.integer(entry)
    writeLaneChanges(image, laneChanges)
    image.integer(places.length)
    for (const [place, state] of places) {
      image.integer(place)
      image.flag(state.hasGone)
      writePlace(image, network, place, state, state.node.kind === 'link' ? state.node.lanes : 0)
      if (state.node.kind === 'quay') image.double(state.node.metres)
    }
    image.flag(mix !== undefined)
    if (mix !== undefined) writeMix(image, mix)
    writePressure(image, pressure, network.startSeconds)
  }
}

/** The length of a list goes before it, among the whole numbers. */
class ImageWriter {
  private readonly integers: number[] = []
  private readonly doubles: number[] = []

  integer(value: number): void {
    this.integers.push(value)
  }

  flag(value: boolean): void {
    this.integers.push(Number(value))
  }

  double(value: number): void {
    this.doubles.push(value)
  }

  integerList(values: ArrayLike<number>): void {
    this.integer(values.length)
    for (let i = 0; i < values.length; i++) this.integers.push(values[i])
  }

  doubleList(values: ArrayLike<number>): void {
    this.integer(values.length)
    for (let i = 0; i < values.length; i++) this.doubles.push(values[i])
  }

  written() {
    return { integers: Int32Array.from(this.integers), doubles: Float64Array.from(this.doubles) }
  }
}
