/** What bad input gets in the selection of a screening and in the concealment of parties. */
import { expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter } from './small-port.ts'

const parties = (correlation: unknown) => (p: Loose) => {
  p.hiddenParties = { prevalence: 0.01, people: { mean: 3, max: 20 }, concealment: { correlation } }
}
const selection = (more: object) => (p: Loose) => {
  p.stations.probing.selection = { share: 0.5, ...more }
}

test.each([
  ['correlation 1', parties(1), 'hiddenParties.concealment.correlation', /a number from 0 to below 1/],
  [
    'correlation below 0',
    parties(-0.1),
    'hiddenParties.concealment.correlation',
    /a number from 0 to below 1/,
  ],
  [
    'correlation with a range outside its bounds',
    parties({ value: 0.3, range: [0, 1] }),
    'hiddenParties.concealment.correlation.range[1]',
    /a number from 0 to below 1/,
  ],
  [
    'correlation outside its own range',
    parties({ value: 0.3, range: [0.4, 0.6] }),
    'hiddenParties.concealment.correlation.range',
    /does not contain the value 0.3/,
  ],
  [
    'share above 1 when busy',
    selection({ whenBusy: { fromQueue: 5, share: 1.2 } }),
    'stations.probing.selection.whenBusy.share',
    /a number from 0 to 1/,
  ],
  [
    'queue of no one',
    selection({ whenBusy: { fromQueue: 0, share: 0.2 } }),
    'stations.probing.selection.whenBusy.fromQueue',
    /a whole number/,
  ],
  [
    'lift below 1',
    selection({ targeting: { lift: 0.5 } }),
    'stations.probing.selection.targeting.lift',
    /a number from 1 to/,
  ],
  [
    'search by a station that is not there',
    selection({ unlessSearchedBy: ['serch-bays'] }),
    'stations.probing.selection.unlessSearchedBy[0]',
    /no screening or search station "serch-bays".*did you mean search-bays/,
  ],
  [
    'search by a passport control',
    selection({ unlessSearchedBy: ['entry-control'] }),
    'stations.probing.selection.unlessSearchedBy[0]',
    /no screening or search station "entry-control"/,
  ],
  [
    'word of a selection',
    selection({ whenBussy: { fromQueue: 5, share: 0.2 } }),
    'stations.probing.selection.whenBussy',
    /did you mean whenBusy/,
  ],
] as const)('a wrong %s is a problem at its place', async (_, change, path, words) => {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  expect(problems[0]).toMatchObject({ file: 'port.json', path })
})

test.each([
  [
    'a share for a queue at which no one is checked any more',
    selection({ whileQueueBelow: 4, whenBusy: { fromQueue: 4, share: 0.2 } }),
    'stations.probing.selection.whenBusy.fromQueue',
    /never applies: no one is checked from a queue of 4 on/,
  ],
  [
    'targeting where everyone is checked',
    selection({ share: 1, targeting: { lift: 3 } }),
    'stations.probing.selection.targeting.lift',
    /changes nothing/,
  ],
] as const)('%s is a warning', async (_, change, path, words) => {
  const loaded = await load({ 'port.json': changed(change) })
  expect('problems' in loaded && loaded.problems).toBe(false)
  expect(loaded.warnings.map(({ path, message }) => [path, message])).toEqual([
    [path, expect.stringMatching(words)],
  ])
})

test('all that a selection and a concealment may say is understood, with a source', async () => {
  const loaded = await load({
    'port.json': changed((p) => {
      parties({ value: 0.3, range: [0, 0.6], source: 'A planning value', confidence: 'low' })(p)
      selection({
        whileQueueBelow: 20,
        whenBusy: { fromQueue: 6, share: 0.2 },
        targeting: { lift: { value: 2, range: [1, 5], confidence: 'low' } },
        unlessSearchedBy: ['search-bays'],
      })(p)
    }),
  })
  expect(loaded.warnings).toEqual([])
  expect(loaded).toHaveProperty('options')
})

test('a screening that may spare everyone is not held against its capacity', async () => {
  const slow = (more: object) =>
    changed((p) => {
      p.technologies.probe.time = { distribution: 'constant', seconds: 7200 }
      selection(more)(p)
    })
  const warnings = async (more: object) =>
    (await load({ 'port.json': slow(more) })).warnings.map(({ path }) => path)
  expect(await warnings({})).toContain('stations.probing')
  expect(await warnings({ whenBusy: { fromQueue: 3, share: 0.4 } })).toContain('stations.probing')
  expect(await warnings({ whenBusy: { fromQueue: 3, share: 0 } })).not.toContain('stations.probing')
  expect(await warnings({ unlessSearchedBy: ['search-bays'] })).not.toContain('stations.probing')
})
