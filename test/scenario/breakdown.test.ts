import { expect, test } from 'vitest'
import { type Loose, problemsAfter } from './small-port.ts'

const repair = { distribution: 'constant', seconds: 3600 }

test.each<[string, (port: Loose) => void, string, RegExp]>([
  [
    'no time between breakdowns',
    (p) => (p.technologies.probe.breakdown = { meanHoursBetween: 0, repair }),
    'technologies.probe.breakdown.meanHoursBetween',
    /0.*0\.1/,
  ],
  [
    'another unit',
    (p) => (p.technologies.probe.breakdown = { meanDaysBetween: 20, repair }),
    'technologies.probe.breakdown.meanDaysBetween',
    /meanHoursBetween/,
  ],
  [
    'no repair',
    (p) => (p.stations.probing.lanes.bays.breakdown = { meanHoursBetween: 100 }),
    'stations.probing.lanes.bays.breakdown.repair',
    /repair/,
  ],
  [
    'a repair whose figures are out of order',
    (p) =>
      (p.technologies.probe.breakdown = {
        meanHoursBetween: 100,
        repair: { distribution: 'uniform', minSeconds: 7200, maxSeconds: 3600 },
      }),
    'technologies.probe.breakdown.repair.maxSeconds',
    /3600 is less than minSeconds/,
  ],
  [
    'more breakdowns than can be simulated',
    (p) => {
      p.run.days = 3000
      p.technologies.probe.breakdown = { meanHoursBetween: 0.1, repair }
      p.stations.probing.lanes.bays.count = 500
    },
    'technologies.probe.breakdown.meanHoursBetween',
    /break down some 360,040,000 times in one run, and at most 10,000,000/,
  ],
])('%s is a problem at its place', async (_, change, path, words) => {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  expect(problems[0]).toMatchObject({ path })
})
