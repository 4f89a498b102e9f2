/**
 * What one replication yields. Typed arrays, so that it crosses threads without copying, and a digest of all of
 * them, so that two runs can be compared at a glance.
 */

/** Width of a bin of `timeInPortBins`, and their number; the last bin also holds everything longer. */
export const timeInPortBinSeconds = 300
export const timeInPortBinCount = 288

export interface ReplicationResult {
  readonly replication: number
  /** One number per outcome, in the order of `outcomesOf(port)`; NaN where there was nothing to measure. */
  readonly outcomes: Float64Array
  /** Mean metres of queue on the public road, hour by hour of the window. */
  readonly publicRoadQueueMetres: Float64Array
  /** Lorries of the window by time from arrival to departure, in bins of `timeInPortBinSeconds`. */
  readonly timeInPortBins: Float64Array
  /** Mean lorries standing at each place, hour by hour: `place × hours + hour`, places as in `placesOf(port)`. */
  readonly standingByPlace: Float32Array
  /** Station by station, `stationColumns` each, stations as in `placesOf(port)`. */
  readonly stations: Float64Array
  /** Where every lorry, party and person of the whole run ended: see `balanceColumns`. */
  readonly balance: Float64Array
  /** Class by class, `classColumns` each, of each station with priorities, in the order of its classes; last those in none. */
  readonly classes: Float64Array
  /** Vehicle type by vehicle type, `timeInPortColumns` each, types as in `vehicleTypeIds(port)`. */
  readonly timeInPort: Float64Array
  /** Link by link, `linkColumns` each, links as in `placesOf(port)`. */
  readonly links: Float64Array
  /** Control by control, `passportColumns` each, of the passport controls of which it is counted what drivers get. */
  readonly passports: Float64Array
  /** Every hidden party, `partyColumns` each, in the order in which they hid; empty unless a part of the port asks for it. */
  readonly parties: Float64Array
  /** Check by check, `checkColumns` each: the screening and search stations, as in `placesOf(port)`. */
  readonly checks: Float64Array
  /** People who wait to cross, day by day of the window, `peopleColumns` each, and last over the whole run; empty without pressure. */
  readonly peopleByDay: Float64Array
  /** Station by station, `readinessColumns` each, of stations whose devices can break down, or whose checks are not always alert. */
  readonly readiness: Float64Array
  /** Events executed. */
  readonly events: number
  /**
   * Sixteen hexadecimal digits over every array above, in this order; over those of parts that a port may lack only when
   * they hold anything, over `checks` by `digestsChecks`.
   */
  readonly digest: string
}

/** Columns of one row of `ReplicationResult.stations`, over the window. */
export const stationColumns = [
  /** Lorries that began service. */ 'served',
  /** Mean seconds from joining the station's queue to the start of service. */ 'waitMeanSeconds',
  'waitMaxSeconds',
  /** Time-weighted mean of lorries waiting. */ 'queueMean',
  'queueMax',
  /** Busy lane-time over open lane-time; blocked lanes are not busy. */ 'utilisation',
  /** Share of open lane-time in which a served lorry could not move on. */ 'blockedShare',
  /** Lorries that found no room and left. */ 'turnedBack',
  /** Passport checks by kind. */ 'minimumChecks',
  'thoroughChecks',
  /** Alarms raised here, on any lorry. */ 'alarms',
  /** Parties found here. */ 'partiesFound',
] as const

/** Columns of one row of `ReplicationResult.classes`, as those of a station: what they count adds up to it. */
export const classColumns = ['served', 'waitMeanSeconds', 'waitMaxSeconds', 'queueMean', 'queueMax'] as const

/** Columns of one row of `ReplicationResult.timeInPort`: of the lorries that arrive in the window, as `timeInPortBins`. */
export const timeInPortColumns = [
  'lorries',
  'meanMinutes',
  /** Quantiles within 0.4 %. */ 'p50Minutes',
  'p95Minutes',
  'p99Minutes',
] as const

/** Columns of one row of `ReplicationResult.links`, over the window. */
export const linkColumns = [
  /** Lorries that drove in. */ 'entered',
  /** Time-weighted mean of lorries on it, driving or standing. */ 'lorriesMean',
  'lorriesMax',
  /** And of those that stand at its end. */ 'standingMean',
  'standingMax',
  /** Greatest length of lorries on it, in all lanes together. */ 'metresMax',
  /** Share of the time in which a lorry waited for room on it. */ 'fullShare',
] as const

/** Columns of one row of `ReplicationResult.passports`: what drivers got whose check was complete within the window. */
export const passportColumns = [
  'fullChecks',
  /** Checks made while they were relaxed, of drivers to whom that applies. */ 'relaxedChecks',
  /** Drivers with a check of their documents, if only a minimum one. */ 'documentChecks',
  /** Drivers to whom the rules owe it, and those of them who got it: here, or because they were sent to the secondary area. */
  'thoroughDue',
  'thoroughGiven',
  'stampsDue',
  'stampsGiven',
  'databaseDue',
  'databaseGiven',
  /** Time for which checks were relaxed, and for which databases were asked less. */ 'relaxedSeconds',
  'targetedSeconds',
  /** Drivers checked in a lane signed for others. */ 'misrouted',
  /** Drivers sent to the secondary area, and drivers whom it could have taken in at once. */ 'referred',
  'secondaryThere',
] as const

/** Columns of one row of `ReplicationResult.readiness`, over the window. */
export const readinessColumns = [
  /** Breakdowns of its devices. */ 'breakdowns',
  /** Hours out of order, of all devices together. */ 'downHours',
  /** Share of the time in which a device works, in use or not; NaN without any. */ 'availability',
  /** Mean part of its sensitivity that a check had; NaN where none can lose any. */ 'alertness',
] as const

/** Columns of one row of `ReplicationResult.checks`, over the window. */
export const checkColumns = [
  /** Lorries that came by a screening, alarms elsewhere that led to it aside. */ 'cameBy',
  /** Those of them that it stopped. */ 'selected',
  /** Share of them that it stopped. */ 'coverage',
  /**
   * Parties that the exact-probability estimate expects to be found by an alarm raised here first, wherever it leads, or by
   * a search here that no alarm led to.
   */
  'expectedFound',
] as const

/**
 * Columns of one row of `ReplicationResult.peopleByDay`. Those waiting, in lorries and in procedure grow by those who arrived and who
 * came hidden from upstream, and shrink by those across and those who left by asylum, return or elsewhere.
 */
export const peopleColumns = [
  /** At the end of the day: people who wait to cross. */ 'waiting',
  /** People hidden in lorries in the port. */ 'inLorries',
  /** People found, who have not come back or gone yet. */ 'inProcedure',
  /** Share of attempts that those who wait reckon will succeed. */ 'perceivedSuccess',
  /** In the course of it: people who tried to board a lorry. */ 'attempts',
  /** Parties that boarded one in the port. */ 'boardings',
  /** People in them. */ 'boarded',
  /** People who arrived hidden in a lorry. */ 'fromUpstream',
  /** People found. */ 'found',
  /** Of those found before, people who came back to wait. */ 'triedAgain',
  /** People in lorries that were turned back: they wait again. */ 'gotOff',
  /** People whose lorry got through, by ship or by `out`: those who boarded in the port. */ 'across',
  /** And those who came from upstream. */ 'acrossFromUpstream',
  /** People who came to wait. */ 'arrived',
  /** People who left by asylum, return or elsewhere, from the stock or after a find. */ 'asylum',
  'returned',
  'elsewhere',
  /** Of those who went elsewhere, the ones who try to cross from there. */ 'displaced',
] as const

/** The tables of a result whose rows are parts of the port: `resultRowsOf(port)` says which. */
export const resultTables = {
  stations: stationColumns,
  classes: classColumns,
  timeInPort: timeInPortColumns,
  links: linkColumns,
  passports: passportColumns,
  checks: checkColumns,
  peopleByDay: peopleColumns,
  readiness: readinessColumns,
} as const

export type ResultTable = keyof typeof resultTables

/** Entries of `ReplicationResult.balance`: arrived = sailed + out + turnedBack + inside, and so for parties and people. */
export const balanceColumns = [
  'lorriesArrived',
  'lorriesSailed',
  'lorriesOut',
  'lorriesTurnedBack',
  'lorriesInside',
  'partiesArrived',
  'partiesFound',
  'partiesSailed',
  'partiesOut',
  'partiesTurnedBack',
  'partiesInside',
  'peopleArrived',
  'peopleFound',
  'peopleSailed',
  'peopleOut',
  'peopleTurnedBack',
  'peopleInside',
  /** Lorries of the window whose time in port is still unknown: counted with the time they have spent so far. */
  'windowLorriesUnfinished',
] as const
