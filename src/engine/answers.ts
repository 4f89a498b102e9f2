/** Tells each screening which station answers its alarms, where how alert that is matters to the estimate. */
import { Place } from './place.ts'
import { screeningService } from './service.ts'
import { Station } from './station.ts'

export function linkAnswers(places: StaticArray<Place>): void {
  for (let index: i32 = 0; index < places.length; index++) {
    const station = places[index].station
    if (station !== null) station.answer = answerOf(places, station)
  }
}

function answerOf(places: StaticArray<Place>, station: Station): Station | null {
  for (let at = station; at.service.kind === screeningService; ) {
    at = places[at.service.alarmLeadsTo].station!
    if (at.service.isWeakened) return places[station.service.alarmLeadsTo].station
  }
  return null
}
