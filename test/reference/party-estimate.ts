/** The exact-probability estimate of docs/model.md, by the reference model: what checks do to the parties expected in a lorry. */
import { alarmRejoins, discoveryProbability } from '../../src/port/discovery.ts'
import type { Alertness } from './alertness.ts'
import type { Concealment } from './concealment.ts'
import type { Figures } from './figures.ts'
import type { Lorry } from './lorry.ts'
import type { Station } from './place.ts'

export class PartyEstimate {
  private readonly concealment: Concealment
  private readonly figures: Figures
  private readonly alertness: Alertness

  constructor(concealment: Concealment, figures: Figures, alertness: Alertness) {
    this.concealment = concealment
    this.figures = figures
    this.alertness = alertness
  }

  /** A search to which no alarm led. */
  search(station: Station, lorry: Lorry): void {
    this.check(station, lorry, lorry.alertness, true, (parties, found) => parties * (1 - found))
  }

  /** A lorry has been screened. @param alarmProbability of this lorry as it is */
  screen(station: Station, lorry: Lorry, alarm: boolean, alarmProbability: number): void {
    // Where an alarm leads around later checks, those without one stand in for all.
    const goingOn = (parties: number) => (alarm ? 0 : parties / (1 - alarmProbability))
    const rejoins = alarmRejoins(station.port, station.id)
    if (!lorry.spared)
      this.check(station, lorry, lorry.alertness, rejoins, (parties, found, detected) =>
        rejoins ? parties * (1 - found) : goingOn(parties * (1 - detected)),
      )
    else if (!rejoins) {
      lorry.undiscovered = goingOn(lorry.undiscovered)
      lorry.undiscoveredByQuality = lorry.undiscoveredByQuality.map(goingOn)
    }
  }

  /** A lorry passes that would have stopped with a party: without an alarm the party would have come the same way. */
  passBy(station: Station, lorry: Lorry): void {
    const rejoins = alarmRejoins(station.port, station.id)
    this.check(
      station,
      lorry,
      this.alertness.level(station.lanes[0]),
      rejoins,
      (parties, found, detected) => parties * (1 - (rejoins ? found : detected)),
    )
  }

  private check(
    station: Station,
    lorry: Lorry,
    level: number,
    rejoins: boolean,
    goingOn: (parties: number, found: number, detected: number) => number,
  ): void {
    const { technology } = station.file as Extract<Station['file'], { technology: string }>
    const detection = station.port.technologies[technology].detection[lorry.vehicleType].value
    const answer = this.alertness.ofAnswer(station)
    let expectedFound = 0
    let escaped = 0
    let undiscovered = 0
    lorry.undiscoveredByQuality = lorry.undiscoveredByQuality.map((parties, index) => {
      const { quality, weight } = this.concealment.qualities[index]
      const given = (sensitivity: number) => this.concealment.given(quality, sensitivity)
      const discovery = discoveryProbability(station.port, station.id, lorry.vehicleType, given)
      const found = discovery * level * answer
      const detected = given(detection) * level
      expectedFound += weight * (parties * found)
      if (!rejoins) escaped += weight * (parties * (detected - found))
      const left = goingOn(parties, found, detected)
      undiscovered += weight * left
      return left
    })
    lorry.undiscovered = undiscovered
    lorry.escaped += escaped
    this.figures.expectFound(station, lorry, expectedFound)
  }
}
