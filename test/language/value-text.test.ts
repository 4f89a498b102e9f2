import { expect, test } from 'vitest'
import type { ValueForMoney } from '../../src/experiment/value-for-money.ts'
import { languages } from '../../src/language/language.ts'
import { valueLines } from '../../src/language/value-text.ts'

const value: ValueForMoney = {
  costEuroPerYear: 2_000_000,
  perPartyFound: { kind: 'price', euro: 18_812.3, low: 18_277.9, high: 19_351.1 },
  perDelayHour: { kind: 'unknown' },
  netPresentValue: { mean: -1_412_000, halfWidth: 1_500_000, years: 3 },
}

test('a price has as many digits as its interval allows, and its ends', () => {
  const [perParty] = valueLines(value, languages.en)
  expect(perParty).toMatchObject({ text: '€18,800', range: '€18,300 to €19,400' })
  const narrow = { kind: 'price', euro: 16.74, low: 16.31, high: 17.2 } as const
  expect(valueLines({ ...value, perPartyFound: narrow }, languages.en)[0]).toMatchObject({
    text: '€17',
    range: '€16 to €17',
  })
})

test('what is not shown has no price, in words', () => {
  const texts = (perDelayHour: ValueForMoney['perDelayHour']) =>
    valueLines({ ...value, perDelayHour }, languages.en)[1]
  expect(texts({ kind: 'unknown' })).toMatchObject({ text: 'can’t tell', range: undefined })
  expect(texts({ kind: 'noGain' })).toMatchObject({ text: 'more waiting', range: undefined })
  expect(texts({ kind: 'free' })).toMatchObject({ text: 'gained at no cost', range: undefined })
})

test('a net present value names its years and its ends', () => {
  const worth = valueLines(value, languages.en).at(-1)
  expect(worth).toMatchObject({
    label: 'Net present value, 3 years',
    text: '−€1.4m',
    range: '−€2.9m to €88k',
  })
  expect(valueLines({ ...value, netPresentValue: undefined }, languages.en)).toHaveLength(2)
})
