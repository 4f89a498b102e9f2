import { expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter } from './small-port.ts'

test.each<[string, (port: Loose) => void, string, RegExp]>([
  [
    'a loss above the whole',
    (p) => (p.staff.officers.fatigue = { afterHours: 2, lossPerHour: 1.5, atLeast: 0.5 }),
    'staff.officers.fatigue.lossPerHour',
    /1\.5/,
  ],
  [
    'fatigue in another unit',
    (p) => (p.staff.officers.fatigue = { afterMinutes: 90, lossPerHour: 0.02, atLeast: 0.5 }),
    'staff.officers.fatigue.afterMinutes',
    /minutes are not the unit here: give afterHours, in hours/,
  ],
  [
    'haste from half a lorry on',
    (p) => (p.technologies.probe.haste = { fromQueue: 2.5, lossPerLorry: 0.02, atLeast: 0.5 }),
    'technologies.probe.haste.fromQueue',
    /2\.5/,
  ],
])('%s is a problem at its place', async (_, change, path, words) => {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  expect(problems[0]).toMatchObject({ path })
})

test('fatigue of people who look for no one is warned of', async () => {
  const loaded = await load({
    'port.json': changed(
      (p) => (p.staff.officers.fatigue = { afterHours: 2, lossPerHour: 0.02, atLeast: 0.5 }),
    ),
  })
  expect(loaded.warnings.map(({ path, message }) => [path, message])).toEqual([
    ['staff.officers.fatigue', expect.stringMatching(/its fatigue has no effect/)],
  ])
})
