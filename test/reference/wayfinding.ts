/** Which way a lorry of the reference model goes: its branch, and past the screenings for which it isn't selected. */
import type { Draws } from '../../src/kernel/draws.ts'
import { inOrder } from './demand.ts'
import type { Figures } from './figures.ts'
import { type Conditions, drawAt, endVisit, type Lorry, meets } from './lorry.ts'
import type { PartyEstimate } from './party-estimate.ts'
import type { Place, Quay, Station } from './place.ts'

export class Wayfinding {
  private readonly places: readonly Place[]
  private readonly draws: Draws
  private readonly presentAt: (station: Station) => number

  private readonly figures: Figures
  private readonly estimate: PartyEstimate

  /** @param presentAt lorries that wait at a station or are in one of its lanes */
  constructor(
    places: readonly Place[],
    draws: Draws,
    presentAt: (station: Station) => number,
    figures: Figures,
    estimate: PartyEstimate,
  ) {
    this.places = places
    this.draws = draws
    this.presentAt = presentAt
    this.figures = figures
    this.estimate = estimate
  }

  placeOf(id: string): Place | 'out' {
    return id === 'out' ? id : (this.places.find((place) => place.id === id) as Place)
  }

  onwardFrom(place: Place, lorry: Lorry): Place | 'out' {
    const to = this.branch(place, lorry)
    endVisit(lorry, place)
    return this.pastUnselected(to, lorry)
  }

  /** A place, or the first beyond it where the lorry has to stop. */
  pastUnselected(place: Place | 'out', lorry: Lorry): Place | 'out' {
    return place === 'out' || this.isToStop(place, lorry) ? place : this.onwardFrom(place, lorry)
  }

  private isToStop(place: Place, lorry: Lorry): boolean {
    if (place.kind !== 'station' || place.file.kind !== 'screening') return true
    const lift = place.file.selection?.targeting?.lift.value ?? 1
    const stops = this.isSelected(place, lorry, lorry.people > 0 ? lift : 1, lorry.checks)
    const stopsWithParty = this.isSelected(place, lorry, lift, lorry.checksWithParty)
    this.figures.comeBy(place, stops)
    if (stopsWithParty && !stops) {
      lorry.checksWithParty.add(place.id)
      this.estimate.passBy(place, lorry)
    }
    lorry.spared = stops && !stopsWithParty
    return stops
  }

  private isSelected(place: Station, lorry: Lorry, lift: number, checks: ReadonlySet<string>): boolean {
    const { selection } = place.file as Extract<Station['file'], { kind: 'screening' }>
    const {
      vehicleTypes,
      loaded,
      share,
      whenBusy,
      whileQueueBelow = Number.POSITIVE_INFINITY,
      whileOpen = false,
      unlessSearchedBy = [],
    } = selection ?? {}
    const present = this.presentAt(place)
    const held = whenBusy && present >= whenBusy.fromQueue ? whenBusy.share : share
    return (
      meets(lorry, { vehicleTypes, loaded }) &&
      drawAt(place, lorry, 'selection', this.draws) < lift * (held?.value ?? 1) &&
      present < whileQueueBelow &&
      (!whileOpen || place.lanes.some(({ open }) => open)) &&
      !unlessSearchedBy.some((id) => checks.has(id))
    )
  }

  /** The first branch whose conditions the lorry meets; those with a share divide them by one draw. */
  private branch(place: Place, lorry: Lorry): Place | 'out' {
    const { next } = (place as Exclude<Place, Quay>).file
    if (typeof next === 'string') return this.placeOf(next)
    const ways = inOrder(next)
    let upTo = 0
    const way = ways.find((id) => {
      const branch: Conditions & { share?: { value: number } | undefined } = next[id]
      if (!meets(lorry, branch)) return false
      if (branch.share === undefined) return true
      upTo += branch.share.value
      return drawAt(place, lorry, 'route', this.draws) < upTo
    })
    // Shares that add up to one may fall short by rounding: the last branch that can be his takes him.
    const taken = way ?? ways.findLast((id) => meets(lorry, next[id]) && next[id].share?.value !== 0)
    return this.placeOf(next[taken as string].to ?? (taken as string))
  }
}
