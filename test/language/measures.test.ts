import { expect, test } from 'vitest'
import { languages } from '../../src/language/language.ts'
import { measuresText } from '../../src/language/measures.ts'
import type { AppliedMeasure } from '../../src/scenario/option.ts'

const measure = (name: string, dates: Partial<AppliedMeasure> = {}): AppliedMeasure => ({
  id: name,
  name: { en: name, fr: name },
  answers: 'fences',
  annualCostEuro: 0,
  from: undefined,
  until: undefined,
  buildDays: 0,
  ...dates,
})
const name = { en: 'Works first', fr: 'Les travaux d’abord' }

test('measures without dates are not listed', () => {
  expect(measuresText({ name, measures: [measure('Fence')] }, languages.en)).toBeUndefined()
})

test('dates are the first and the last day in force', () => {
  const measures = [
    measure('Dogs'),
    measure('Temporary fence', { from: '2014-10-01', until: '2015-04-01' }),
    measure('Fence', { from: '2014-12-02', buildDays: 120 }),
    measure('Patrols', { until: '2015-04-01' }),
  ]
  expect(measuresText({ name, measures }, languages.en)).toBe(
    'Measures of “Works first”: Dogs; Temporary fence (1 October 2014 to 31 March 2015); ' +
      'Fence (decided on 2 December 2014, in force from 1 April 2015); Patrols (until 31 March 2015 included).',
  )
  expect(measuresText({ name, measures }, languages.fr)).toBe(
    'Mesures de «\u202fLes travaux d’abord\u202f»\u202f: Dogs\u202f; Temporary fence (du 1 octobre 2014 au 31 mars 2015)\u202f; ' +
      'Fence (décidée le 2 décembre 2014, en vigueur à partir du 1 avril 2015)\u202f; Patrols (jusqu’au 31 mars 2015 inclus).',
  )
})
