/** What is done to a lorry of the reference model in a station: how long it takes, and what is found. */
import type { Draws } from '../../src/kernel/draws.ts'
import { alarmRejoins, discoveryProbability } from '../../src/port/discovery.ts'
import type { Port } from '../../src/scenario/option.ts'
import { secondsOf } from './demand.ts'
import type { Clock, Figures } from './figures.ts'
import { drawAt, endVisit, type Lorry } from './lorry.ts'
import type { Place, Station, StationFile } from './place.ts'
import { Reception } from './reception.ts'
import type { Wayfinding } from './wayfinding.ts'

export class Checks {
  private readonly draws: Draws
  private readonly clock: Clock
  private readonly figures: Figures
  private readonly wayfinding: Wayfinding
  private readonly reception: Reception | undefined

  constructor(port: Port, draws: Draws, clock: Clock, figures: Figures, wayfinding: Wayfinding) {
    this.draws = draws
    this.clock = clock
    this.figures = figures
    this.wayfinding = wayfinding
    this.reception = port.reception && new Reception(port, draws)
  }

  /** Seconds that a lane is taken up by a lorry. */
  serviceSeconds(station: Station, lorry: Lorry): number {
    const { file } = station
    const time =
      file.kind === 'passport'
        ? file.checks[lorry.documents].time
        : file.kind === 'screening' || file.kind === 'search'
          ? station.port.technologies[file.technology].time
          : (file.kind === 'service' && file.timeByVehicleType?.[lorry.vehicleType]) || file.time
    const seconds =
      (file.moveUpSeconds?.value ?? 0) + secondsOf(time, drawAt(station, lorry, 'service', this.draws))
    if (file.kind !== 'search' || this.reception || !this.senses(station, lorry)) return seconds
    return seconds + this.handOverSeconds(station, lorry)
  }

  /** Where a lorry goes from a station. @param alarmLeadsTo the id of a station, after an alarm */
  onwardFrom(station: Station, lorry: Lorry, alarmLeadsTo: string | undefined): Place | 'out' {
    if (alarmLeadsTo === undefined) return this.wayfinding.onwardFrom(station, lorry)
    endVisit(lorry, station)
    return this.wayfinding.placeOf(alarmLeadsTo)
  }

  /** Completes a service. @returns the id of the station that an alarm leads to, or how long the lane is still held */
  findings(station: Station, lorry: Lorry): { alarmLeadsTo?: string; heldUntil?: number } {
    const { file } = station
    if (file.kind === 'check-in') lorry.checkedInAt = this.clock.now
    if (file.kind === 'search') {
      const { stays } = this.figures
      if (lorry.alarmed) stays.resolveAlarm(lorry, lorry.alarmedAt!, this.clock.now)
      else {
        const detection = this.detection(station, lorry)
        stays.end('foundBySearch', lorry, lorry.undiscovered * detection, this.clock.now)
        lorry.undiscovered *= 1 - detection
      }
      lorry.alarmed = false
      if (!this.senses(station, lorry)) return {}
      this.figures.findParties(station, lorry)
      const heldUntil = this.handOver(station, lorry)
      lorry.people = 0
      lorry.boarded = 0
      lorry.parties = 0
      return { heldUntil }
    }
    if (file.kind !== 'screening') return {}
    const { detection, falseAlarm } = station.port.technologies[file.technology]
    const probability = (lorry.people > 0 ? detection : falseAlarm)[lorry.vehicleType].value
    const alarm = drawAt(station, lorry, 'sensor', this.draws) < probability
    // After an alarm the station that raised it has already counted all that can follow from it.
    if (!lorry.alarmed) {
      this.score(station, lorry, alarm, probability)
      lorry.alarmedAt = this.clock.now
    }
    lorry.alarmed = alarm
    if (!alarm) return {}
    this.figures.count(station, 'alarms')
    if (lorry.people === 0) this.figures.falseAlarm()
    return { alarmLeadsTo: file.onAlarm }
  }

  /** @returns when the bay is free of the people found */
  private handOver(station: Station, lorry: Lorry): number {
    const { now } = this.clock
    if (!this.reception) return now
    // Of parties found together the last to hide stands for the time that team and bay give to all.
    const found = this.figures.parties.insideOf(lorry)
    const row = found.pop()!
    const { takenOverAt, seenFrom, seenUntil } = this.reception.receive(lorry, row.number, now)
    const handOverSeconds = this.handOverSeconds(station, lorry)
    lorry.movingSeconds += handOverSeconds
    const bayFreeAt = takenOverAt + handOverSeconds
    Object.assign(row, { takenOverAt, seenFrom, seenUntil, bayFreeAt })
    for (const other of found)
      Object.assign(other, { takenOverAt, seenFrom: seenUntil, seenUntil, bayFreeAt: other.endedAt })
    return bayFreeAt
  }

  private handOverSeconds(station: Station, lorry: Lorry): number {
    const { file } = station
    if (file.kind !== 'search' || !file.handOver) return 0
    return secondsOf(file.handOver, drawAt(station, lorry, 'hand-over', this.draws))
  }

  /** The exact-probability estimate of docs/model.md, past one screening. */
  private score(station: Station, lorry: Lorry, alarm: boolean, alarmProbability: number): void {
    const { id, port } = station
    const detection = this.detection(station, lorry)
    const discovery = discoveryProbability(port, id, lorry.vehicleType)
    this.figures.stays.end('foundByAlarm', lorry, lorry.undiscovered * discovery, this.clock.now)
    if (alarmRejoins(port, id)) {
      lorry.undiscovered *= 1 - discovery
      return
    }
    lorry.escaped += lorry.undiscovered * (detection - discovery)
    lorry.undiscovered = alarm ? 0 : (lorry.undiscovered * (1 - detection)) / (1 - alarmProbability)
  }

  private senses(station: Station, lorry: Lorry): boolean {
    return lorry.people > 0 && drawAt(station, lorry, 'sensor', this.draws) < this.detection(station, lorry)
  }

  private detection({ file, port }: Station, { vehicleType }: Lorry): number {
    const { technology } = file as Extract<StationFile, { technology: string }>
    return port.technologies[technology].detection[vehicleType].value
  }
}
