/** Crews that rest by turns: who is at work when, and what the loader says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StaffPool } from '../../src/scenario/option.ts'
import { dutiesOf } from '../../src/scenario/staffing.ts'
import { type Loose, load, problemsAfter, smallBaseline } from './small-port.ts'

function pool(people: number, afterHours: number, forMinutes: number, together?: number): StaffPool {
  return {
    name: { en: 'Dogs', fr: 'Chiens' },
    shifts: [{ from: '06:00', to: '22:00', people: { value: people } }],
    rest: {
      afterHours: { value: afterHours },
      forMinutes: { value: forMinutes },
      ...(together && { together: { value: together } }),
    },
  }
}

/** Over one day; people at work and for how long. */
const day = (one: StaffPool) => dutiesOf(one, 0, 0, 86_400)
const hours = (from: number, to: number) => ({ fromSeconds: from * 3600, toSeconds: to * 3600 })

test('of three dogs that search 20 minutes in the hour one is at work at any moment of the shift', () => {
  const people = day(pool(3, 1 / 3, 40)).filter(({ people }) => people > 0)
  expect(people.every(({ people }) => people === 1)).toBe(true)
  expect(people.reduce((sum, { fromSeconds, toSeconds }) => sum + toSeconds - fromSeconds, 0)).toBe(16 * 3600)
})

test('one team alone works two hours and rests one, from the beginning of its shift on', () => {
  // 06-08, 09-11, 12-14, 15-17, 18-20, 21-22.
  const atWork = day(pool(2, 2, 60, 2)).filter(({ people }) => people > 0)
  expect(atWork).toEqual(
    [
      [6, 8],
      [9, 11],
      [12, 14],
      [15, 17],
      [18, 20],
      [21, 22],
    ].map(([from, to]) => ({
      ...hours(from!, to!),
      people: 2,
    })),
  )
})

test('the last team of a shift is smaller where people do not make up whole teams', () => {
  // Teams of 2, 2 and 1 of five people; of 3 cycles of 3 h the second is one hour ahead, the third two.
  // From 06:00 on teams 0 and 1 work, team 2 rests until 07:00; then 1 rests, and so on.
  const levels = day(pool(5, 2, 60, 2)).map(({ people }) => people)
  expect(levels.slice(0, 5)).toEqual([0, 4, 3, 3, 4])
})

test('teams at work are the share of the cycle that is work, rounded down or up, at every moment', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 16 }),
      fc.integer({ min: 5, max: 120 }),
      (people, quarters, forMinutes) => {
        const share = (quarters * 15) / (quarters * 15 + forMinutes)
        for (const { fromSeconds, toSeconds, people: atWork } of day(
          pool(people, quarters / 4, forMinutes),
        )) {
          // Turns are rounded to the second.
          if (fromSeconds < 6 * 3600 || toSeconds > 22 * 3600 || toSeconds - fromSeconds <= 2) continue
          expect(Math.abs(atWork - people * share)).toBeLessThan(1 + 1e-9)
        }
      },
    ),
    { numRuns: 200, seed: 4 },
  )
})

test('a pool keeps its rests when its rota is a CSV file', async () => {
  const port = smallBaseline()
  port.staff.officers = {
    name: 'Officers',
    rota: { file: 'rota.csv' },
    rest: { afterHours: 2, forMinutes: 30 },
  }
  const loaded = await load({ 'port.json': port, 'rota.csv': 'from,to,days,people\n00:00,00:00,,4\n' })
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join())
  expect(loaded.options[0]!.port.staff.officers!.rest!.forMinutes.value).toBe(30)
})

test('a lane whose people are ever short by rests is warned of', async () => {
  const port = smallBaseline()
  port.staff.officers.rota.day.people = 3
  port.staff.officers.rest = { afterHours: 2, forMinutes: 60 }
  const loaded = await load({ 'port.json': port })
  expect(loaded.warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/only 2 of the 3 lanes are ever staffed/),
  ])
})

test.each<[string, (port: Loose) => void, string, RegExp]>([
  [
    'a rest in another unit',
    (p) => (p.staff.officers.rest = { afterHours: 2, forHours: 1 }),
    'staff.officers.rest.forHours',
    /forMinutes/,
  ],
  [
    'half a person in a team',
    (p) => (p.staff.officers.rest = { afterHours: 2, forMinutes: 30, together: 1.5 }),
    'staff.officers.rest.together',
    /1\.5/,
  ],
  [
    'more rests than can be simulated',
    (p) => {
      p.run.days = 1000
      p.staff.officers.rota.day.people = 1000
      p.staff.officers.rest = { afterHours: 0.1, forMinutes: 4 }
    },
    'staff.officers.rest',
    // 24 h a day and 32 days' hours around: 1,000 teams × (24,000 + 8) h ÷ (1/6 h).
    /rest some 144048000 times in one run, and at most 1,000,000/,
  ],
])('%s is a problem at its place', async (_, change, path, words) => {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  expect(problems[0]).toMatchObject({ path })
})
