/** What happens after a find: by hand on single lorries, by queueing theory on many, and in the direction it must go. */
import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../src/port/outcome.ts'
import { type Party, partiesOf } from '../../src/port/party-book.ts'
import { type Body, type PortParts, portOf, run, steady } from './port-of.ts'

type ReceptionFile = NonNullable<Body['reception']>

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })

interface Given extends Partial<ReceptionFile> {
  arrivals?: readonly number[]
  lorriesPerHour?: number
  people?: number
  bays?: number
  handOverSeconds?: number
  days?: number
  staff?: Body['staff']
}

/** Everyone is found in a search of 100 seconds; then the reception sees to them. */
function found(given: Given): PortParts {
  const {
    arrivals,
    lorriesPerHour,
    people = 1,
    bays = 100,
    handOverSeconds = 0,
    days,
    staff,
    ...rest
  } = given
  return {
    entry: 'search',
    ...(arrivals
      ? { trace: arrivals.map((arrivesSeconds) => ({ arrivesSeconds })) }
      : { arrivals: steady(lorriesPerHour ?? 0) }),
    days: days ?? 1,
    coolDownHours: 2,
    ...(staff && { staff }),
    hiddenParties: { prevalence: 1, people: { mean: people, max: people } },
    technologies: {
      opening: { name: 'Opening', detection: { lorry: 1 }, falseAlarm: { lorry: 0 }, time: constant(100) },
    },
    stations: {
      search: {
        kind: 'search',
        name: 'Search',
        position: [0, 0],
        lanes: { bays: { order: 1, count: bays } },
        queue: { kind: 'shared', places: 'unlimited' },
        technology: 'opening',
        handOver: constant(handOverSeconds),
        next: 'out',
      },
    },
    reception: {
      teams: { count: 1, officersPerTeam: 2 },
      places: 'unlimited',
      medicalCheck: constant(0),
      interview: constant(600),
      vulnerableShare: 0.25,
      referral: { peoplePerDay: 24, withinHours: 1 },
      ...rest,
    },
  }
}

function afterFind(given: Given) {
  const { outcomes, result, stations } = run(portOf(found(given)))
  const parties = [...partiesOf(result.parties)]
  const times = (column: keyof Party) => parties.map((party) => party[column])
  return { outcomes, times, bays: stations.search }
}

describe('by hand', () => {
  test('with room for all, parties are taken over at once and seen one after the other', () => {
    const { times, outcomes, bays } = afterFind({ arrivals: [0, 10, 20] })
    expect(times('endedAt')).toEqual([100, 110, 120])
    expect(times('takenOverAt')).toEqual([100, 110, 120])
    expect(times('bayFreeAt')).toEqual([100, 110, 120])
    expect(times('seenFrom')).toEqual([100, 700, 1300])
    expect(times('seenUntil')).toEqual([700, 1300, 1900])
    expect([outcomes.handOverWaitMean, outcomes.bayHeldHours]).toEqual([0, 0])
    // Two officers for half an hour.
    expect(outcomes.receptionHours).toBeCloseTo(1, 12)
    expect(bays.utilisation).toBeCloseTo(300 / (100 * 86_400), 12)
  })

  test('where places are few, the bay is held until those before have left, and for the hand-over', () => {
    const { times, outcomes, bays } = afterFind({ arrivals: [0, 10, 20], places: 2, handOverSeconds: 30 })
    expect(times('takenOverAt')).toEqual([100, 110, 700])
    expect(times('bayFreeAt')).toEqual([130, 140, 730])
    expect(times('lorryLeftAt')).toEqual([130, 140, 730])
    expect(outcomes.handOverWaitMean).toBeCloseTo(580 / 3 / 60, 12)
    expect(outcomes.handOverWaitP95).toBeCloseTo(580 / 60, 12)
    expect(outcomes.bayHeldHours).toBeCloseTo((580 + 90) / 3600, 12)
    expect(bays.utilisation).toBeCloseTo((300 + 670) / (100 * 86_400), 12)
  })

  test('no one overtakes: a single person waits behind a party too large for the room that is left', () => {
    // A geometric party of mean 2 cut at 2 has one or two people: two to one.
    const { times } = afterFind({ arrivals: [0, 1, 2, 3, 4, 5, 6, 7], people: 2, places: 2 })
    const people = times('people')
    expect(new Set(people)).toEqual(new Set([1, 2]))
    const taken = times('takenOverAt')
    const until = times('seenUntil')
    taken.forEach((at, i) => {
      expect(at).toBeGreaterThanOrEqual(i === 0 ? 0 : taken[i - 1])
      const there = people.filter((_, j) => taken[j] <= at && at < until[j]).reduce((sum, n) => sum + n, 0)
      expect(there).toBeLessThanOrEqual(2)
    })
  })

  test('a party larger than the reception is taken over when no one else is there', () => {
    const { times } = afterFind({ arrivals: [0, 10], people: 1, places: 1 })
    expect(times('takenOverAt')).toEqual([100, 700])
    const large = afterFind({ arrivals: [0, 10, 20, 30, 40, 50], people: 2, places: 1 })
    const until = large.times('seenUntil')
    large.times('takenOverAt').forEach((at, i) => {
      expect(at).toBe(i === 0 ? 100 : Math.max(until[i - 1], large.times('endedAt')[i]))
    })
  })

  test('teams on shifts finish whom they see, and the next party waits for the next shift', () => {
    const officers = {
      officers: {
        name: 'Officers',
        rota: {
          night: { from: '00:00', to: '00:10', people: 2 },
          day: { from: '01:00', to: '02:00', people: 5 },
        },
      },
    }
    const { times } = afterFind({
      arrivals: [0, 200, 201, 202],
      staff: officers,
      teams: { count: 2, officersPerTeam: 2, pool: 'officers' },
    })
    // One team until 00:10; two from 01:00 on.
    expect(times('seenFrom')).toEqual([100, 3600, 3600, 4200])
  })

  test('when no team comes any more, the bay is held to the end of the run, and the wait counts so far', () => {
    const staff = {
      officers: {
        name: 'Officers',
        rota: { once: { from: '00:00', to: '00:10', days: ['mon' as const], people: 2 } },
      },
    }
    const teams = { count: 1, officersPerTeam: 2, pool: 'officers' }
    const { times, outcomes, bays } = afterFind({ arrivals: [0, 700, 800], staff, teams, places: 1 })
    expect(times('takenOverAt')).toEqual([100, 800, Number.POSITIVE_INFINITY])
    expect(times('lorryLeftAt')).toEqual([100, 800, Number.NaN])
    // The run ends two hours after the day of 86,400 s.
    expect(outcomes.handOverWaitP95).toBeCloseTo((93_600 - 900) / 60, 9)
    expect(outcomes.bayHeldHours).toBeCloseTo((93_600 - 900) / 3600, 9)
    expect(bays.served).toBe(3)
  })

  test('the vulnerable are referred in a line of their own, one an hour', () => {
    // Parties of one, a quarter of a person each: at 1,900 s the third quarter begins where the second ended.
    const slow = afterFind({ arrivals: [0, 10, 20], referral: { peoplePerDay: 24, withinHours: 0.25 } })
    // Interviews end at 700, 1,300, 1,900; a quarter takes 900 s: 700-1600, 1600-2500, 2500-3400. Within 900 s of the
    // interviews: all, the 600 s from 1600 to 2200, the 300 s from 2500 to 2800.
    expect(slow.outcomes.peopleReferred).toBeCloseTo(0.75, 12)
    expect(slow.outcomes.referredInTime).toBeCloseTo((900 + 600 + 300) / 2700, 12)
  })
})

test('one place and one team are a queue with constant service: the wait to be taken over is that of M/D/1', () => {
  // Finds come as Poisson streams do, at load 0.6: the mean wait is 0.6 / (2 · 0.4) of 600 s, 450 s. Thirty replications
  // of ten days; within four standard errors, which a right engine misses once in 15,000 times.
  const waits = Array.from({ length: 30 }, (_, replication) => {
    const port = portOf(found({ lorriesPerHour: 3.6, places: 1, bays: 400, days: 10 }))
    return 60 * run(port, replication).outcomes.handOverWaitMean
  })
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  const variance = waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / (waits.length - 1)
  expect(Math.abs(mean - 450)).toBeLessThan(4 * Math.sqrt(variance / waits.length))
  expect(Math.sqrt(variance / waits.length)).toBeLessThan(20)
})

describe('directions, on the same lorries', () => {
  const busy: Given = { lorriesPerHour: 5, people: 4, places: 8, interview: constant(240), days: 3 }
  const base = afterFind(busy).outcomes

  test('more places, more teams, shorter interviews: shorter waits and fewer held bay hours', () => {
    expect(base.handOverWaitMean).toBeGreaterThan(1)
    for (const better of [
      { places: 20 },
      { teams: { count: 2, officersPerTeam: 2 } },
      { interview: constant(200) },
    ]) {
      const { handOverWaitMean, handOverWaitP95, bayHeldHours } = afterFind({ ...busy, ...better }).outcomes
      expect(handOverWaitMean).toBeLessThan(base.handOverWaitMean)
      expect(handOverWaitP95).toBeLessThan(base.handOverWaitP95)
      expect(bayHeldHours).toBeLessThan(base.bayHeldHours)
    }
  })

  test('more referrals a day: more are referred in time, and as many', () => {
    const better = afterFind({ ...busy, referral: { peoplePerDay: 240, withinHours: 1 } }).outcomes
    expect(better.referredInTime).toBeGreaterThan(base.referredInTime)
    expect(better.peopleReferred).toBe(base.peopleReferred)
  })

  test('held bays are a queue before the search', () => {
    const few = afterFind({ ...busy, bays: 2 }).bays
    const more = afterFind({ ...busy, bays: 2, places: 'unlimited' }).bays
    expect(few.waitMeanSeconds).toBeGreaterThan(more.waitMeanSeconds)
  })

  test('without a reception there is no outcome of it', () => {
    const { reception: _, ...silent } = found(busy)
    expect(outcomesOf(portOf(silent)).filter(({ aim }) => aim === 'vulnerable')).toEqual([])
  })
})
