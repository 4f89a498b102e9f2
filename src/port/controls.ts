/**
 * What happens to a lorry in a lane of a station: how long it takes, what is found, and where it must go for it.
 * Every draw belongs to the lorry, the station and the purpose, and is taken anew at each visit.
 */
import type { LorryDraws } from './lorry-draws.ts'
import type { LorryTable } from './lorry-table.ts'
import type { Network, Screening, Station } from './network.ts'
import type { Recorder } from './recorder.ts'

export class Controls {
  private readonly network: Network
  private readonly lorries: LorryTable
  private readonly draws: LorryDraws
  private readonly recorder: Recorder

  constructor(network: Network, lorries: LorryTable, draws: LorryDraws, recorder: Recorder) {
    this.network = network
    this.lorries = lorries
    this.draws = draws
    this.recorder = recorder
  }

  /** Seconds that the lane is taken up by this lorry. */
  begin(place: number, lorry: number): number {
    const station = this.network.nodes[place] as Station
    const { tables } = this.network
    const u = this.draws.at(place, lorry, station.servicePurpose)
    switch (station.kind) {
      case 'service':
        return (
          station.moveUpSeconds + tables.draw(station.timeByVehicleType[this.lorries.vehicleType[lorry]], u)
        )
      case 'passport':
        return station.moveUpSeconds + tables.draw(station.timeByDocuments[this.lorries.documents[lorry]], u)
      case 'search': {
        const seconds = station.moveUpSeconds + tables.draw(station.time, u)
        if (!this.senses(station.sensorPurpose, station.detection, place, lorry)) return seconds
        return seconds + tables.draw(station.handOver, this.draws.at(place, lorry, station.handOverPurpose))
      }
      default:
        return station.moveUpSeconds + tables.draw(station.time, u)
    }
  }

  /** Completes the service. Returns the station that an alarm leads to, or -1. */
  end(place: number, lorry: number, now: number): number {
    const station = this.network.nodes[place] as Station
    const { lorries, recorder } = this
    const type = lorries.vehicleType[lorry]
    switch (station.kind) {
      case 'passport':
        recorder.count(
          place,
          station.thoroughByDocuments[lorries.documents[lorry]] ? 'thoroughChecks' : 'minimumChecks',
        )
        return -1
      case 'check-in':
        lorries.checkedInAt[lorry] = now
        return -1
      case 'screening': {
        const carries = lorries.people[lorry] > 0
        const alarmProbability = (carries ? station.detection : station.falseAlarm)[type]
        const alarm = this.draws.at(place, lorry, station.sensorPurpose) < alarmProbability
        // After an alarm the station that raised it has already counted all that can follow from it.
        if (lorries.alarmed[lorry] === 0) this.score(station, lorry, alarm, alarmProbability)
        lorries.alarmed[lorry] = Number(alarm)
        if (!alarm) return -1
        recorder.count(place, 'alarms')
        if (!carries) recorder.falseAlarm()
        return station.alarmLeadsTo
      }
      case 'search':
        if (lorries.alarmed[lorry] === 0) lorries.missProbability[lorry] *= 1 - station.detection[type]
        lorries.alarmed[lorry] = 0
        if (this.senses(station.sensorPurpose, station.detection, place, lorry)) {
          recorder.count(place, 'partiesFound')
          recorder.findParty(lorries.people[lorry])
          lorries.people[lorry] = 0
        }
        return -1
      default:
        return -1
    }
  }

  /**
   * Carries the probability that a party in this lorry would be missed past a screening. The way on is the one the
   * lorry really takes; where an alarm leads around later checks, lorries without an alarm stand in for all, so they
   * count for more, and a party that came through the search unfound is taken to meet no later check.
   * @param alarmProbability with which this lorry, as it is, raises an alarm here
   */
  private score(station: Screening, lorry: number, alarm: boolean, alarmProbability: number): void {
    const { missProbability, escapeProbability, vehicleType } = this.lorries
    const type = vehicleType[lorry]
    if (station.alarmRejoins) {
      missProbability[lorry] *= 1 - station.discovery[type]
      return
    }
    const undiscovered = missProbability[lorry]
    escapeProbability[lorry] += undiscovered * (station.detection[type] - station.discovery[type])
    missProbability[lorry] = alarm
      ? 0
      : (undiscovered * (1 - station.detection[type])) / (1 - alarmProbability)
  }

  /** Whether a party in this lorry is found here. */
  private senses(purpose: number, detection: readonly number[], place: number, lorry: number): boolean {
    if (this.lorries.people[lorry] === 0) return false
    return this.draws.at(place, lorry, purpose) < detection[this.lorries.vehicleType[lorry]]
  }
}
