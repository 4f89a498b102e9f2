/**
 * The reception of the reference model: it keeps everyone who ever came, and tries one moment after the other at which
 * something changes there.
 */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { dutiesOf } from '../../src/scenario/staffing.ts'
import { secondsOf } from './demand.ts'
import type { Lorry } from './lorry.ts'

interface Guest {
  readonly people: number
  readonly takenOverAt: number
  readonly seenFrom: number
  readonly seenUntil: number
}

export class Reception {
  private readonly file: NonNullable<Port['reception']>
  private readonly draws: Draws
  private readonly duties: readonly { readonly fromSeconds: number; readonly teams: number }[]
  private readonly guests: Guest[] = []

  constructor(port: Port, draws: Draws) {
    this.file = port.reception!
    this.draws = draws
    const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
    this.duties = periodsOf(port).flatMap(({ fromSeconds, untilSeconds, port }) => {
      const { pool, count, officersPerTeam } = port.reception!.teams
      const begins = Math.max(beginsSeconds, fromSeconds)
      const duties =
        pool === undefined
          ? [{ fromSeconds: begins, people: Number.POSITIVE_INFINITY }]
          : dutiesOf(port.staff[pool], firstDay, begins, Math.min(endsSeconds, untilSeconds))
      return duties.map(({ fromSeconds, people }) => ({
        fromSeconds,
        teams: Math.min(count.value, Math.floor(people / officersPerTeam.value + 1e-9)),
      }))
    })
  }

  /** @param number of parties found in the lorry before */
  receive({ ordinal, people }: Lorry, number: number, now: number): Guest {
    const draw = (purpose: string) =>
      this.draws.uniform(ordinal, purposeNumber(`reception:${purpose}`), number)
    const { medicalCheck, interview } = this.file
    const seconds =
      secondsOf(medicalCheck, draw('medical-check')) + people * secondsOf(interview, draw('interview'))
    const last = this.guests.at(-1) ?? { takenOverAt: now, seenFrom: now }
    const takenOverAt = this.first(Math.max(now, last.takenOverAt), (at) => this.hasRoom(people, at))
    const seenFrom = this.first(Math.max(takenOverAt, last.seenFrom), (at) => this.hasTeam(at))
    const guest = { people, takenOverAt, seenFrom, seenUntil: seenFrom + seconds }
    this.guests.push(guest)
    return guest
  }

  private first(earliest: number, suits: (at: number) => boolean): number {
    const moments = [
      earliest,
      ...this.guests.map(({ seenUntil }) => seenUntil),
      ...this.duties.map(({ fromSeconds }) => fromSeconds),
    ]
    return Math.min(...moments.filter((at) => at >= earliest && at < Number.POSITIVE_INFINITY && suits(at)))
  }

  private hasRoom(people: number, at: number): boolean {
    const present = this.guests
      .filter(({ takenOverAt, seenUntil }) => takenOverAt <= at && at < seenUntil)
      .reduce((sum, guest) => sum + guest.people, 0)
    const { places } = this.file
    return present === 0 || places === 'unlimited' || present + people <= places
  }

  private hasTeam(at: number): boolean {
    const onDuty = this.duties.filter(({ fromSeconds }) => fromSeconds <= at).at(-1)!.teams
    const busy = this.guests.filter(({ seenFrom, seenUntil }) => seenFrom <= at && at < seenUntil).length
    return busy < onDuty
  }
}
