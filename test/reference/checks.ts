/** What is done to a lorry of the reference model in a station: how long it takes, and what is found. */
import type { Draws } from '../../src/kernel/draws.ts'
import { alarmRejoins, discoveryProbability } from '../../src/port/discovery.ts'
import type { Port } from '../../src/scenario/option.ts'
import { secondsOf } from './demand.ts'
import type { Clock, Figures } from './figures.ts'
import { drawAt, endVisit, type Lorry } from './lorry.ts'
import type { Place, Station, StationFile } from './place.ts'
import type { Wayfinding } from './wayfinding.ts'

export class Checks {
  private readonly port: Port
  private readonly draws: Draws
  private readonly clock: Clock
  private readonly figures: Figures
  private readonly wayfinding: Wayfinding

  constructor(port: Port, draws: Draws, clock: Clock, figures: Figures, wayfinding: Wayfinding) {
    this.port = port
    this.draws = draws
    this.clock = clock
    this.figures = figures
    this.wayfinding = wayfinding
  }

  /** Seconds that a lane is taken up by a lorry. */
  serviceSeconds(station: Station, lorry: Lorry): number {
    const { file } = station
    const time =
      file.kind === 'passport'
        ? file.checks[lorry.documents].time
        : file.kind === 'screening' || file.kind === 'search'
          ? this.port.technologies[file.technology].time
          : (file.kind === 'service' && file.timeByVehicleType?.[lorry.vehicleType]) || file.time
    const seconds =
      (file.moveUpSeconds?.value ?? 0) + secondsOf(time, drawAt(station, lorry, 'service', this.draws))
    if (file.kind !== 'search' || !file.handOver || !this.senses(station, lorry)) return seconds
    return seconds + secondsOf(file.handOver, drawAt(station, lorry, 'hand-over', this.draws))
  }

  /** Completes a service. @returns where the lorry goes from here */
  complete(station: Station, lorry: Lorry): Place | 'out' {
    const alarmLeadsTo = this.findings(station, lorry)
    if (alarmLeadsTo === undefined) return this.wayfinding.onwardFrom(station, lorry)
    endVisit(lorry, station)
    return this.wayfinding.placeOf(alarmLeadsTo)
  }

  /** @returns the id of the station that an alarm leads to */
  private findings(station: Station, lorry: Lorry): string | undefined {
    const { file } = station
    if (file.kind === 'check-in') lorry.checkedInAt = this.clock.now
    if (file.kind === 'passport') this.figures.count(station, `${file.checks[lorry.documents].check}Checks`)
    if (file.kind === 'search') {
      if (!lorry.alarmed) lorry.undiscovered *= 1 - this.detection(file, lorry)
      lorry.alarmed = false
      if (this.senses(station, lorry)) {
        this.figures.findParty(station, lorry.people)
        lorry.people = 0
      }
    }
    if (file.kind !== 'screening') return undefined
    const { detection, falseAlarm } = this.port.technologies[file.technology]
    const probability = (lorry.people > 0 ? detection : falseAlarm)[lorry.vehicleType].value
    const alarm = drawAt(station, lorry, 'sensor', this.draws) < probability
    // After an alarm the station that raised it has already counted all that can follow from it.
    if (!lorry.alarmed) this.score(station, lorry, alarm, probability)
    lorry.alarmed = alarm
    if (!alarm) return undefined
    this.figures.count(station, 'alarms')
    if (lorry.people === 0) this.figures.falseAlarm()
    return file.onAlarm
  }

  /** The exact-probability estimate of docs/model.md, past one screening. */
  private score({ id, file }: Station, lorry: Lorry, alarm: boolean, alarmProbability: number): void {
    const detection = this.detection(file, lorry)
    const discovery = discoveryProbability(this.port, id, lorry.vehicleType)
    if (alarmRejoins(this.port, id)) {
      lorry.undiscovered *= 1 - discovery
      return
    }
    lorry.escaped += lorry.undiscovered * (detection - discovery)
    lorry.undiscovered = alarm ? 0 : (lorry.undiscovered * (1 - detection)) / (1 - alarmProbability)
  }

  private senses(station: Station, lorry: Lorry): boolean {
    return (
      lorry.people > 0 && drawAt(station, lorry, 'sensor', this.draws) < this.detection(station.file, lorry)
    )
  }

  private detection(file: StationFile, { vehicleType }: Lorry): number {
    const { technology } = file as Extract<StationFile, { technology: string }>
    return this.port.technologies[technology].detection[vehicleType].value
  }
}
