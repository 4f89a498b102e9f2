/** Builds a network from its image. The order of reading is the order in which `src/port/engine-image.ts` writes. */
import { Alertness } from './alertness.ts'
import { Amendment } from './amendment.ts'
import { linkAnswers } from './answers.ts'
import { Arrivals } from './arrivals.ts'
import { Branch } from './branch.ts'
import { Check } from './check.ts'
import { Concealment } from './concealment.ts'
import { Condition } from './condition.ts'
import { Crew } from './crew.ts'
import { Device } from './device.ts'
import { Draws } from './draws.ts'
import { Exposure } from './exposure.ts'
import { Heat } from './heat.ts'
import { Image } from './image.ts'
import { Lane } from './lane.ts'
import { LaneChange } from './lane-change.ts'
import { Link } from './link.ts'
import { LorryMix, Recorded } from './lorry-mix.ts'
import { LorryQueue } from './lorry-queue.ts'
import { Network } from './network.ts'
import { PassportControl } from './passport-control.ts'
import { PassportTerms } from './passport-terms.ts'
import { Place } from './place.ts'
import { readPressureRules } from './pressure-rules.ts'
import { PriorityClass } from './priority-class.ts'
import { Readiness } from './readiness.ts'
import { Reception } from './reception.ts'
import { Sailing } from './sailing.ts'
import { Selection } from './selection.ts'
import {
  countedPassportService,
  passportService,
  Service,
  screeningService,
  searchService,
} from './service.ts'
import { Station } from './station.ts'
import { Table } from './table.ts'
import { Weather } from './weather.ts'
import { Wind } from './wind.ts'
import { Zone } from './zone.ts'

const linkPlace: i32 = 0
const stationPlace: i32 = 1

/** What places refer to. */
class Shared {
  readonly tables: StaticArray<Table>
  readonly crews: StaticArray<Crew>
  readonly weather: Weather
  readonly concealment: Concealment
  /** Null without pressure. */
  readonly exposure: Exposure | null

  constructor(
    tables: StaticArray<Table>,
    crews: StaticArray<Crew>,
    weather: Weather,
    concealment: Concealment,
    exposure: Exposure | null,
  ) {
    this.tables = tables
    this.crews = crews
    this.weather = weather
    this.concealment = concealment
    this.exposure = exposure
  }
}

/** @param cells the coefficients of the tables @param hourly weather, as `Weather` has it */
export function readNetwork(
  image: Image,
  cells: StaticArray<f64>,
  hourly: StaticArray<f64>,
  draws: Draws,
): Network {
  const tables = readTables(image, cells)
  const arrivals = readArrivals(image, draws, tables)
  const mix = readMix(image, tables)
  if (image.flag()) mix.recorded = readRecorded(image)
  mix.isCertain = mix.allAlike()
  const network = new Network(arrivals, mix, readConcealment(image))
  network.startSeconds = image.double()
  network.windowSeconds = image.double()
  network.endSeconds = image.double()
  network.windowHours = image.integer()
  network.busiestDay = image.integer()
  network.countsDelay = image.flag()
  network.visitCounters = image.integer()
  network.entry = image.integer()
  network.linkLanes = image.integer()
  network.lanes = new StaticArray<Lane>(network.linkLanes + image.integer() + 1)
  network.keepsParties = image.flag()
  network.keepsStays = image.flag()
  const reception = readReception(image, draws, tables)
  const crews = readCrews(image)
  if (image.flag()) {
    const rules = readPressureRules(image, tables)
    network.pressure = rules
    network.exposure = new Exposure(rules.attractiveness, rules.saturation)
  }
  const weather = new Weather(hourly, network.startSeconds)
  const shared = new Shared(tables, crews, weather, network.concealment, network.exposure)
  readPlaces(image, network, shared, reception)
  connectApproaches(network.places)
  linkAnswers(network.places)
  const before: i32 = network.lanes.length - 1
  network.lanes[before] = new Lane(before, null, new LorryQueue())
  network.laneChanges = readLaneChanges(image, network.linkLanes)
  readDevices(image, network, tables)
  network.marshallingMetres = image.double()
  network.sailings = new StaticArray<Sailing>(image.integer())
  for (let i: i32 = 0; i < network.sailings.length; i++)
    network.sailings[i] = new Sailing(image.double(), image.double(), image.double(), image.double())
  network.mix.sailings = network.sailings
  network.loadOrder = image.integerList()
  if (!image.isAtEnd()) readAmendments(image, network, shared)
  if (!image.isAtEnd()) throw new Error('invariant: the whole image of a network is read')
  return network
}

function readTables(image: Image, cells: StaticArray<f64>): StaticArray<Table> {
  const layout = image.integerList()
  const parameters = image.doubleList()
  const tables = new StaticArray<Table>(layout.length / 4)
  for (let i: i32 = 0; i < tables.length; i++) tables[i] = new Table(i, layout, parameters, cells)
  return tables
}

function tablesOf(indices: StaticArray<i32>, tables: StaticArray<Table>): StaticArray<Table> {
  const chosen = new StaticArray<Table>(indices.length)
  for (let i: i32 = 0; i < indices.length; i++) chosen[i] = tables[indices[i]]
  return chosen
}

function readArrivals(image: Image, draws: Draws, tables: StaticArray<Table>): Arrivals {
  return new Arrivals(
    image.double(),
    image.double(),
    image.double(),
    image.doubleList(),
    image.integer(),
    tables[image.integer()],
    image.doubleList(),
    image.flag(),
    draws,
  )
}

function readMix(image: Image, tables: StaticArray<Table>): LorryMix {
  const mix = new LorryMix(tables[image.integer()])
  mix.vehicleTypePurpose = image.integer()
  mix.documentsPurpose = image.integer()
  mix.loadedPurpose = image.integer()
  mix.bookedPurpose = image.integer()
  mix.bookingLeadPurpose = image.integer()
  mix.partyPurpose = image.integer()
  mix.peoplePurpose = image.integer()
  mix.typeUpTo = image.doubleList()
  mix.documentsUpTo = image.doubleList()
  mix.loadedShare = image.doubleList()
  mix.lengthMetres = image.doubleList()
  mix.bookedShare = image.double()
  mix.prevalence = image.doubleList()
  mix.nightPrevalence = image.doubleList()
  mix.nightFromSeconds = image.double()
  mix.nightToSeconds = image.double()
  mix.peopleUpTo = image.doubleList()
  return mix
}

function readRecorded(image: Image): Recorded {
  const recorded = new Recorded()
  recorded.vehicleType = image.integerList()
  recorded.documents = image.integerList()
  recorded.loaded = image.integerList()
  recorded.booked = image.integerList()
  return recorded
}

function readReception(image: Image, draws: Draws, tables: StaticArray<Table>): Reception | null {
  if (!image.flag()) return null
  return new Reception(
    draws,
    image.doubleList(),
    image.integerList(),
    image.integer(),
    image.integer(),
    tables[image.integer()],
    image.integer(),
    tables[image.integer()],
  )
}

function readConcealment(image: Image): Concealment {
  return new Concealment(image.double(), image.integer(), image.doubleList())
}

function readCrews(image: Image): StaticArray<Crew> {
  const crews = new StaticArray<Crew>(image.integer())
  for (let i: i32 = 0; i < crews.length; i++) crews[i] = new Crew(image.doubleList(), image.doubleList())
  return crews
}

function readPlaces(image: Image, network: Network, shared: Shared, reception: Reception | null): void {
  let lanes: i32 = 0
  network.places = new StaticArray<Place>(image.integer())
  for (let index: i32 = 0; index < network.places.length; index++) {
    const place = readPlace(image, index, lanes, shared)
    network.places[index] = place
    const link = place.link
    const station = place.station
    if (link !== null)
      for (let i: i32 = 0; i < link.lanes; i++, lanes++)
        network.lanes[lanes] = new Lane(lanes, place, new LorryQueue())
    if (station === null) continue
    station.service.place = index
    if (station.service.kind === searchService) station.service.reception = reception
    const queue = new LorryQueue()
    for (let i: i32 = 0; i < station.lanes; i++, lanes++)
      network.lanes[lanes] = new Lane(lanes, place, station.hasSharedQueue ? queue : new LorryQueue())
  }
}

function readPlace(image: Image, index: i32, firstLane: i32, shared: Shared): Place {
  const kind: i32 = image.integer()
  const branches = readBranches(image)
  const routePurpose: i32 = image.integer()
  const counter: i32 = image.integer()
  const boardingWeight: f64 = image.double()
  let link: Link | null = null
  let station: Station | null = null
  if (kind === linkPlace)
    link = new Link(firstLane, image.integer(), image.double(), image.double(), image.flag())
  else if (kind === stationPlace) station = readStation(image, firstLane, counter, shared)
  const place = new Place(index, branches, routePurpose, counter, link, station)
  const exposure = shared.exposure
  if (exposure !== null) place.zone = new Zone(boardingWeight, exposure)
  return place
}

function readLaneChanges(image: Image, linkLanes: i32): StaticArray<LaneChange> {
  const changes = new StaticArray<LaneChange>(image.integer())
  for (let i: i32 = 0; i < changes.length; i++)
    changes[i] = new LaneChange(image.double(), linkLanes + image.integer(), image.flag())
  return changes
}

/** They are written last, and only where there are any. */
function readAmendments(image: Image, network: Network, shared: Shared): void {
  const places = network.places
  const lanesAtFirst = image.integerList()
  for (let i: i32 = 0; i < lanesAtFirst.length; i++) places[i].link!.lanes = lanesAtFirst[i]
  network.amendments = new StaticArray<Amendment>(image.integer())
  for (let i: i32 = 0; i < network.amendments.length; i++) {
    const atSeconds = image.double()
    const entry: i32 = image.integer()
    const laneChanges = readLaneChanges(image, network.linkLanes)
    const changed = new StaticArray<Place>(image.integer())
    const amendment = new Amendment(atSeconds, entry, changed, laneChanges)
    for (let k: i32 = 0; k < changed.length; k++) {
      const index: i32 = image.integer()
      const hasGone = image.flag()
      const link = places[index].link
      const station = places[index].station
      const firstLane: i32 = link !== null ? link.firstLane : station !== null ? station.firstLane : 0
      const place = readPlace(image, index, firstLane, shared)
      changed[k] = place
      if (station !== null) place.station!.hasGone = hasGone
      else if (link === null) amendment.marshallingMetres = image.double()
    }
    if (image.flag()) {
      const mix = readMix(image, shared.tables)
      mix.recorded = network.mix.recorded
      mix.sailings = network.sailings
      mix.isCertain = mix.allAlike()
      amendment.mix = mix
    }
    if (image.flag()) amendment.pressure = readPressureRules(image, shared.tables)
    network.amendments[i] = amendment
  }
}

/** Lorries that stand on the approach of a passport control count in its queue. */
function connectApproaches(places: StaticArray<Place>): void {
  for (let index: i32 = 0; index < places.length; index++) {
    const station = places[index].station
    if (station === null) continue
    const control = station.control
    if (control === null) continue
    const approach = control.terms.approach
    for (let i: i32 = 0; i < approach.length; i++) places[approach[i]].link!.feeds = control
  }
}

function readDevices(image: Image, network: Network, tables: StaticArray<Table>): void {
  network.devices = new StaticArray<Device>(image.integer())
  for (let i: i32 = 0; i < network.devices.length; i++) {
    const device = new Device(
      network.linkLanes + image.integer(),
      image.integer(),
      image.integer(),
      image.integer(),
      image.doubleList(),
      readTablesOrNone(image, tables),
      readTablesOrNone(image, tables),
    )
    network.devices[i] = device
    readinessAt(network.lanes[device.lane].place!.station!).turn(device, false, false, network.startSeconds)
  }
}

/** Of each index below 0, null. */
function readTablesOrNone(image: Image, tables: StaticArray<Table>): StaticArray<Table | null> {
  const indices = image.integerList()
  const chosen = new StaticArray<Table | null>(indices.length)
  for (let i: i32 = 0; i < indices.length; i++) if (indices[i] >= 0) chosen[i] = tables[indices[i]]
  return chosen
}

function readinessAt(station: Station): Readiness {
  const known = station.readiness
  if (known !== null) return known
  const readiness = new Readiness()
  station.readiness = readiness
  return readiness
}

function readBranches(image: Image): StaticArray<Branch> {
  const branches = new StaticArray<Branch>(image.integer())
  for (let i: i32 = 0; i < branches.length; i++)
    branches[i] = new Branch(image.integer(), readCondition(image), image.double())
  return branches
}

function readCondition(image: Image): Condition {
  return new Condition(image.integer(), image.integer(), image.integer(), image.integer())
}

function readStation(image: Image, firstLane: i32, counter: i32, shared: Shared): Station {
  const lanes: i32 = image.integer()
  const hasSharedQueue: bool = image.flag()
  const queuePlaces: i32 = image.integer()
  const turnsBack: bool = image.flag()
  const service = readService(image, counter, shared, lanes)
  const control: PassportControl | null =
    service.kind === countedPassportService ? new PassportControl(readTerms(image, shared.tables)) : null
  const classes = readClasses(image)
  const station = new Station(
    firstLane,
    lanes,
    hasSharedQueue,
    queuePlaces,
    turnsBack,
    service,
    classes,
    control,
  )
  for (let i: i32 = 0; i < station.accepts.length; i++) station.accepts[i] = readCondition(image)
  if (service.isWeakened) readinessAt(station)
  return station
}

function readTerms(image: Image, tables: StaticArray<Table>): PassportTerms {
  const relaxedTime = tables[image.integer()]
  const databaseTime = tables[image.integer()]
  const terms = new PassportTerms(relaxedTime, databaseTime)
  terms.checks = image.integerList()
  terms.stamps = image.integerList()
  terms.thoroughDue = image.integerList()
  terms.stampDue = image.integerList()
  terms.databaseDue = image.doubleList()
  terms.targetedDatabaseDue = image.doubleList()
  terms.approach = image.integerList()
  terms.relaxedFromQueue = image.integer()
  terms.relaxedUntilQueue = image.integer()
  terms.relaxedDocuments = image.integer()
  terms.relaxedCheck = image.integer()
  terms.relaxedStamps = image.flag()
  terms.databasePurpose = image.integer()
  terms.databaseTimePurpose = image.integer()
  terms.databaseShare = image.doubleList()
  terms.targetedFromQueue = image.integer()
  terms.targetedUntilQueue = image.integer()
  terms.targetedDatabaseShare = image.doubleList()
  terms.secondary = image.integer()
  terms.signPurpose = image.integer()
  terms.misroutedShare = image.double()
  terms.signs = image.integerList()
  return terms
}

function readClasses(image: Image): StaticArray<PriorityClass> {
  const conditions: i32 = image.integer()
  if (conditions === 0) return new StaticArray<PriorityClass>(0)
  const classes = new StaticArray<PriorityClass>(conditions + 1)
  for (let i: i32 = 0; i < conditions; i++) classes[i] = new PriorityClass(readCondition(image))
  // Whoever is in no other.
  classes[conditions] = new PriorityClass(new Condition(-1, -1, -1, -1))
  return classes
}

/** Reads on only where something weakens the checks now. */
function readAlertness(image: Image, crews: StaticArray<Crew>, weather: Weather): Alertness | null {
  if (!image.flag()) return null
  const numbers = image.integerList()
  const ofLanes = new StaticArray<Crew | null>(numbers.length)
  for (let i: i32 = 0; i < numbers.length; i++) ofLanes[i] = numbers[i] < 0 ? null : crews[numbers[i]]
  return new Alertness(
    ofLanes,
    image.integer(),
    image.double(),
    image.double(),
    image.flag() ? new Heat(weather, image.double(), image.double(), image.double()) : null,
  )
}

function readService(image: Image, counter: i32, shared: Shared, lanes: i32): Service {
  const tables = shared.tables
  const weather = shared.weather
  const service = new Service(
    image.integer(),
    counter,
    image.integer(),
    image.double(),
    image.integer(),
    tablesOf(image.integerList(), tables),
  )
  if (service.kind === passportService) service.isThorough = image.integerList()
  else if (service.kind === screeningService || service.kind === searchService) {
    service.sensorPurpose = image.integer()
    service.check = readCheck(image, shared.concealment)
  }
  if (service.kind === screeningService) {
    service.selection = readSelection(image)
    service.alarmLeadsTo = image.integer()
    service.falseAlarm = image.doubleList()
    if (image.flag()) service.wind = new Wind(weather, image.double(), image.doubleList())
  } else if (service.kind === searchService) {
    service.handOver = tables[image.integer()]
    service.handOverPurpose = image.integer()
  }
  const isCheck: bool = service.kind === screeningService || service.kind === searchService
  if (isCheck && image.flag()) {
    service.levels = new StaticArray<f64>(lanes)
    service.levels.fill(1.0)
    service.alertnessPurpose = image.integer()
    service.alertness = readAlertness(image, shared.crews, weather)
  }
  return service
}

function readCheck(image: Image, concealment: Concealment): Check {
  return new Check(
    image.doubleList(),
    image.doubleList(),
    image.doubleList(),
    image.doubleList(),
    image.flag(),
    image.integer(),
    concealment,
  )
}

function readSelection(image: Image): Selection {
  return new Selection(
    readCondition(image),
    image.integer(),
    image.double(),
    image.integer(),
    image.double(),
    image.integer(),
    image.flag(),
    image.double(),
    image.integerList(),
  )
}
