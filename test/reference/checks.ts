/** What is done to a lorry of the reference model in a station: how long it takes, and what is found. */
import type { Draws } from '../../src/kernel/draws.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { Alertness } from './alertness.ts'
import { Concealment } from './concealment.ts'
import { secondsOf } from './demand.ts'
import type { Clock, Figures } from './figures.ts'
import { drawAt, endVisit, type Lorry } from './lorry.ts'
import type { PartyEstimate } from './party-estimate.ts'
import type { Place, Station, StationFile } from './place.ts'
import { Reception } from './reception.ts'
import type { Wayfinding } from './wayfinding.ts'
import { weatherAt } from './weather.ts'

export class Checks {
  private readonly draws: Draws
  private readonly clock: Clock
  private readonly figures: Figures
  private readonly wayfinding: Wayfinding
  private readonly estimate: PartyEstimate
  private readonly concealment: Concealment
  private readonly reception: Reception | undefined
  private readonly alertness: Alertness

  constructor(
    port: Port,
    draws: Draws,
    clock: Clock,
    figures: Figures,
    wayfinding: Wayfinding,
    estimate: PartyEstimate,
    alertness: Alertness,
  ) {
    this.alertness = alertness
    this.draws = draws
    this.clock = clock
    this.figures = figures
    this.wayfinding = wayfinding
    this.estimate = estimate
    this.concealment = new Concealment(port, draws)
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
      lorry.checks.add(station.id)
      lorry.checksWithParty.add(station.id)
      if (lorry.alarmed) this.figures.stays.resolveAlarm(lorry, lorry.alarmedAt!, this.clock.now)
      else this.estimate.search(station, lorry)
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
    lorry.checks.add(station.id)
    if (!lorry.spared) lorry.checksWithParty.add(station.id)
    const falseAlarm = this.falseAlarm(station)[lorry.vehicleType].value
    const carries = lorry.people > 0
    const alarm = carries
      ? this.senses(station, lorry)
      : drawAt(station, lorry, 'sensor', this.draws) < falseAlarm
    // After an alarm the station that raised it has already counted all that can follow from it.
    if (!lorry.alarmed) {
      const probability = carries
        ? this.concealment.towards(lorry, this.detection(station, lorry)) * lorry.alertness
        : falseAlarm
      this.estimate.screen(station, lorry, alarm, probability)
      lorry.alarmedAt = this.clock.now
    }
    lorry.spared = false
    lorry.alarmed = alarm
    if (!alarm) return {}
    this.figures.count(station, 'alarms')
    if (!carries) this.figures.falseAlarm()
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

  private senses(station: Station, lorry: Lorry): boolean {
    const u = drawAt(station, lorry, 'sensor', this.draws)
    return (
      lorry.people > 0 &&
      this.concealment.detects(lorry, this.detection(station, lorry), u) &&
      (!this.alertness.matters(station) || drawAt(station, lorry, 'alertness', this.draws) < lorry.alertness)
    )
  }

  /** By vehicle type. */
  private falseAlarm({ file, port }: Station) {
    const { technology, sheltered } = file as Extract<StationFile, { kind: 'screening' }>
    const { falseAlarm, wind } = port.technologies[technology]
    const weather = weatherAt(port, this.draws, this.clock.now)
    const isDisturbed =
      wind && weather && !sheltered && weather.metresPerSecond >= wind.fromMetresPerSecond.value
    return isDisturbed ? wind.falseAlarm : falseAlarm
  }

  private detection({ file, port }: Station, { vehicleType }: Lorry): number {
    const { technology } = file as Extract<StationFile, { technology: string }>
    return port.technologies[technology].detection[vehicleType].value
  }
}
