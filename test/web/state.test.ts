/** What the page makes of opened files, assumptions and preferences, without a browser. */
import { expect, test } from 'vitest'
import { languages } from '../../src/language/language.ts'
import { maximumJsonBytes } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import { assumptionName, assumptionsOf } from '../../web/compare/assumptions.ts'
import { preferredLanguage } from '../../web/state/preferred-language.ts'
import {
  openFiles,
  optionPaths,
  scenarioSource,
  shippedComparison,
  shownPath,
} from '../../web/state/scenario-files.ts'
import { widestInterval } from '../../web/state/widest.ts'

const optionFile = (baseline: string) =>
  JSON.stringify({ format: 'rocade/1', kind: 'option', name: 'Mine', baseline, measures: {} })

test('the shipped comparison loads without a problem', async () => {
  const loaded = await loadOptions(scenarioSource, shippedComparison)
  expect('problems' in loaded ? loaded.problems : []).toEqual([])
})

test('an opened option may stand on the shipped baseline', async () => {
  const [path] = openFiles([{ path: 'mine.json', text: optionFile('calais-2014.json') }])
  const loaded = await loadOptions(scenarioSource, [path])
  expect('options' in loaded && loaded.options[0].name.en).toBe('Mine')
})

test('files whose folders were lost find each other by name, and two openings do not mix', async () => {
  const open = (text: string) =>
    openFiles([
      { path: 'mine.json', text: optionFile('somewhere/else/port.json') },
      { path: 'port.json', text },
    ])
  const [first] = open('{"one":1}')
  const [second] = open('{"two":2}')
  const named = (of: string) =>
    scenarioSource.read(of.replace('mine.json', 'somewhere/else/port.json'), maximumJsonBytes)
  expect(await named(first)).toEqual({ text: '{"one":1}' })
  expect(await named(second)).toEqual({ text: '{"two":2}' })
  expect(shownPath(`${second}:3:1: wrong`)).toBe('mine.json:3:1: wrong')
})

test('of opened files the options are compared; without any, the baselines; a broken file is always looked at', () => {
  const of = (kind: string) => JSON.stringify({ kind })
  expect(optionPaths({ 'a.json': of('option'), 'b.json': of('baseline'), 'c.csv': 'x' })).toEqual(['a.json'])
  expect(optionPaths({ 'b.json': of('baseline'), 'm.json': of('measure') })).toEqual(['b.json'])
  expect(optionPaths({ 'b.json': of('baseline'), 'x.json': '{' })).toEqual(['x.json'])
  expect(optionPaths({ 'c.csv': 'x' })).toEqual([])
})

test('assumptions are the sourced figures of all options, told apart where options differ', async () => {
  const loaded = await loadOptions(scenarioSource, shippedComparison)
  if (!('options' in loaded)) throw new Error('not loaded')
  const assumptions = assumptionsOf(loaded.options)
  expect(assumptions.length).toBeGreaterThan(20)
  expect(
    assumptions.every(
      ({ quantity }) => quantity.source ?? quantity.confidence ?? quantity.range ?? quantity.note,
    ),
  ).toBe(true)
  const prevalence = assumptions.find(({ path }) => path === 'hiddenParties.prevalence')
  expect(prevalence?.onlyIn).toBeUndefined()
  expect(prevalence && assumptionName(prevalence, languages.en.messages.page.quantities, 'en')).toBe(
    'share of lorries with a hidden party',
  )
  expect(assumptions.some(({ onlyIn }) => onlyIn !== undefined)).toBe(true)
})

test('the language is the one chosen before, else the first of the two that the browser asks for', () => {
  expect(preferredLanguage('fr', ['en-GB'])).toBe('fr')
  expect(preferredLanguage(null, ['de-DE', 'fr-CA', 'en'])).toBe('fr')
  expect(preferredLanguage(null, ['nl'])).toBe('en')
})

test('the widest interval is the largest half-width against its own mean, of the leading figures only', () => {
  const outcomes = ['timeInPortMean', 'falseAlarms'].map((id) => ({ id }))
  const estimates = (time: number, alarms: number) => [
    { mean: 100, halfWidth: time },
    { mean: 10, halfWidth: alarms },
  ]
  const options = [{ estimates: estimates(2, 9) }, { estimates: estimates(5, 9) }]
  // 5 of 100; the 9 of 10 needless searches do not count.
  expect(widestInterval({ outcomes, options } as unknown as Parameters<typeof widestInterval>[0])).toBe(0.05)
})
