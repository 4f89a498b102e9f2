/** What the loader says of people who wait to cross, and of places where they board. */
import { expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter, problemsOf, smallMeasure } from './small-port.ts'

const pressure = () => ({
  waitingPeople: 1500,
  arrivingPerDay: { value: 36, range: [15, 80], source: 'a count', confidence: 'low' },
  leavingSharePerDay: { asylum: 0.002, return: 0.001, elsewhere: 0.03 },
  attemptsPerPersonPerDay: 0.05,
  saturationLorries: 10,
  perceivedSuccess: { reference: 0.1, memoryDays: 21, elasticity: 0.5 },
  afterFind: { triesAgain: 0.95, delayHours: 12, asylum: 0.3, return: 0.2 },
  displacement: 0.7,
})

/** A port with pressure, then changed. */
const pressed = (change: (port: Loose) => void) => (port: Loose) => {
  port.pressure = pressure()
  port.hiddenParties ??= { prevalence: 0.004, people: { mean: 5, max: 20 } }
  port.links['ring-road'].boarding = { exposure: 1 }
  change(port)
}

const warningsOf = async (change: (port: Loose) => void) => {
  const loaded = await load({ 'port.json': changed(change) })
  expect('problems' in loaded && loaded.problems).toBe(false)
  return loaded.warnings.map(({ path, message }) => [path, message.replace(/^[^ ]* /, '')])
}

test('a port with people who wait and a road where they board loads without a warning', async () => {
  expect(await warningsOf(pressed(() => {}))).toEqual([])
})

test.each<[string, (port: Loose) => void, string, RegExp]>([
  [
    'a share above 1',
    (p) => (p.pressure.afterFind.triesAgain = 1.2),
    'pressure.afterFind.triesAgain',
    /1\.2.*a number from 0 to 1/,
  ],
  [
    'a barrier above 1',
    (p) => (p.links['ring-road'].boarding.barrier = 2),
    'links.ring-road.boarding.barrier',
    /a number from 0 to 1/,
  ],
  [
    'negative people',
    (p) => (p.pressure.waitingPeople = -1),
    'pressure.waitingPeople',
    /-1.*a number from 0 to 100000/,
  ],
  [
    'an effect on nothing known',
    (p) => (p.pressure.effects = { campaign: { on: 'attempt', factor: 0.5 } }),
    'pressure.effects.campaign.on',
    /one of arriving, attempts, asylum, return, elsewhere, upstream.*did you mean attempts/,
  ],
  [
    'a delay in the wrong unit',
    (p) => (p.pressure.effects = { campaign: { on: 'attempts', factor: 0.5, delayHours: 3 } }),
    'pressure.effects.campaign.delayHours',
    /delayDays/,
  ],
  [
    'a misspelt key',
    (p) => {
      p.pressure.arrivalsPerDay = p.pressure.arrivingPerDay
    },
    'pressure.arrivalsPerDay',
    /did you mean arrivingPerDay/,
  ],
  ['hours of a short day', (p) => (p.pressure.hourWeight = [1, 2]), 'pressure.hourWeight', /24 entries/],
  [
    'hours that are all 0',
    (p) => (p.pressure.hourWeight = new Array(24).fill(0)),
    'pressure.hourWeight',
    /every hour is 0/,
  ],
  [
    'more leaving than there are',
    (p) => (p.pressure.leavingSharePerDay.elsewhere = 0.999),
    'pressure.leavingSharePerDay',
    /asylum, return, elsewhere add up to 1\.002, which is more than 1/,
  ],
  [
    'more ways after a find than people',
    (p) => (p.pressure.afterFind.return = 0.8),
    'pressure.afterFind',
    /asylum, return add up to 1\.1/,
  ],
  ['parties of no size', (p) => delete p.hiddenParties, 'pressure', /give hiddenParties\.people/],
  [
    'more attempts than can be simulated',
    (p) =>
      Object.assign(p.pressure, {
        waitingPeople: 100_000,
        arrivingPerDay: 100_000,
        attemptsPerPersonPerDay: 24,
      }),
    'pressure.attemptsPerPersonPerDay',
    /attempts in one run, and at most 1,000,000,000 can be simulated/,
  ],
])('%s is a problem', async (what, change, path, words) => {
  const long = what.startsWith('more attempts')
  const problems = await problemsAfter(
    pressed((port) => {
      change(port)
      if (long) port.run.days = 300
    }),
  )
  expect(problems.map((problem) => problem.path)).toContain(path)
  expect(problems.find((problem) => problem.path === path)?.message).toMatch(words)
})

test('all problems come at once', async () => {
  const problems = await problemsAfter(
    pressed((port) => {
      port.pressure.leavingSharePerDay.elsewhere = 1
      port.pressure.afterFind.return = 0.8
      port.pressure.hourWeight = new Array(24).fill(0)
      delete port.hiddenParties
    }),
  )
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'pressure',
    'pressure.afterFind',
    'pressure.hourWeight',
    'pressure.leavingSharePerDay',
  ])
})

test('what has no effect is a warning', async () => {
  expect(await warningsOf((port) => (port.links['ring-road'].boarding = { exposure: 1 }))).toEqual([
    ['links.ring-road.boarding', expect.stringMatching(/the scenario has no pressure/)],
  ])
  expect(await warningsOf(pressed((port) => delete port.links['ring-road'].boarding))).toEqual([
    ['pressure', expect.stringMatching(/no attempt can succeed/)],
  ])
  const upstream = (port: Loose) => {
    port.hiddenParties.prevalence = 0
    port.pressure.effects = { networks: { on: 'upstream', factor: 0.5 } }
  }
  expect(await warningsOf(pressed(upstream))).toEqual([
    ['pressure.effects.networks', expect.stringMatching(/it changes nothing/)],
  ])
})

test('a pressure that is switched off needs nothing and warns of nothing', async () => {
  const off = pressed((port) => {
    port.pressure.active = false
    delete port.hiddenParties
    delete port.links['ring-road'].boarding
  })
  expect(await warningsOf(off)).toEqual([])
})

test('whether people wait, and how many at the start, can be changed for the whole run only; the rest may change inside', async () => {
  const option = {
    format: 'rocade/1',
    kind: 'option',
    name: 'Dated',
    baseline: 'port.json',
    measures: { a: { file: 'a.json', from: '2014-09-17' } },
  }
  const files = (changes: Loose) => ({
    'option.json': option,
    'port.json': changed(
      pressed((port) => {
        port.run.days = 5
      }),
    ),
    'a.json': smallMeasure(changes),
  })
  const pathsOf = async (changes: Loose) => {
    const problems = await problemsOf(files(changes), ['option.json'])
    for (const { message } of problems) expect(message).toMatch(/can't change inside a run/)
    return problems.map(({ file, path }) => [file, path])
  }
  expect(await pathsOf({ pressure: { waitingPeople: 10 } })).toEqual([
    ['a.json', 'changes.pressure.waitingPeople'],
  ])
  const off = await pathsOf({ pressure: { active: false } })
  expect(off).toEqual([['a.json', expect.stringMatching(/^changes\.pressure/)]])
  const fence = { links: { 'ring-road': { boarding: { barrier: 0.5 } } }, pressure: { arrivingPerDay: 3 } }
  expect('problems' in (await load(files(fence), ['option.json']))).toBe(false)
})
