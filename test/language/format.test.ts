import { expect, test } from 'vitest'
import {
  formatDifference,
  formatEstimate,
  formatEuro,
  formatEuroShort,
  formatNumber,
  formatShare,
} from '../../src/language/format.ts'
import { languages } from '../../src/language/language.ts'

const { en, fr } = languages
// What CLDR prescribes for French: narrow no-break space between groups, no-break space before % and €.
const thin = '\u202f'
const wide = '\u00a0'

test('two digits of the half-width decide how far the value is shown', () => {
  const text = (mean: number, halfWidth: number) => formatEstimate({ mean, halfWidth }, 'minutes', en).text
  expect(text(61.23456, 1.2345)).toBe('61.2 ± 1.2')
  expect(text(61.23456, 12.345)).toBe('61 ± 12')
  expect(text(8435.2, 123)).toBe('8,440 ± 120')
  expect(text(61.23456, 1234)).toBe('100 ± 1,200')
})

test('a half-width that rounds up to the next power of ten keeps two digits, not three', () => {
  expect(formatEstimate({ mean: 61.23, halfWidth: 9.96 }, 'minutes', en).text).toBe('61 ± 10')
})

test('digits worth less than about a hundredth of what matters are left out, but a half-width is never rounded down to zero', () => {
  expect(formatEstimate({ mean: 61.23456, halfWidth: 0.012345 }, 'minutes', en).text).toBe('61.23 ± 0.01')
  expect(formatEstimate({ mean: 0.6403, halfWidth: 0.00038 }, 'share', en).text).toBe('64.03 ± 0.04%')
  expect(formatEstimate({ mean: 3264.4, halfWidth: 0.2 }, 'lorries/day', en).text).toBe('3,264.4 ± 0.2')
  expect(formatEstimate({ mean: 3264.4, halfWidth: 0.02 }, 'lorries/day', en).text).toBe('3,264.4 ± 0.1')
  expect(formatEstimate({ mean: 412.4, halfWidth: 0.2 }, 'metres', en).text).toBe('412 ± 1')
  expect(formatEstimate({ mean: 2, halfWidth: 0 }, 'minutes', en).text).toBe('2.0 ± 0.0')
  expect(formatEstimate({ mean: 0.5, halfWidth: 0 }, 'share', en).text).toBe('50.0 ± 0.0%')
})

test('shares are percentages, their differences percentage points', () => {
  const estimate = { mean: 0.423456, halfWidth: 0.01234 }
  expect(formatEstimate(estimate, 'share', en)).toEqual({
    value: '42.3%',
    halfWidth: '1.2%',
    text: '42.3 ± 1.2%',
  })
  expect(formatEstimate(estimate, 'share', fr).text).toBe(`42,3 ± 1,2${wide}%`)
  expect(formatDifference(estimate, 'share', en)).toEqual({
    value: `+42.3${wide}pts`,
    halfWidth: `1.2${wide}pts`,
    text: `+42.3 ± 1.2${wide}pts`,
  })
  expect(formatEstimate({ mean: 0.64, halfWidth: 0.22 }, 'share', en).text).toBe('64 ± 22%')
})

test('differences carry their sign, a true minus, and none when they round to zero', () => {
  const text = (mean: number) => formatDifference({ mean, halfWidth: 12 }, 'metres', en).text
  expect(text(250.4)).toBe('+250 ± 12')
  expect(text(-250.4)).toBe('\u2212250 ± 12')
  expect(text(-0.2)).toBe('0 ± 12')
  expect(formatEstimate({ mean: -0.2, halfWidth: 12 }, 'metres', en).value).toBe('0')
})

test('one replication has a value but no interval; no value shows a dash', () => {
  expect(formatEstimate({ mean: 61.23, halfWidth: Infinity }, 'minutes', en)).toEqual({
    value: '61.2',
    halfWidth: '?',
    text: '61.2 ± ?',
  })
  expect(formatEstimate({ mean: 0.5, halfWidth: Infinity }, 'share', en).text).toBe('50.0% ± ?')
  expect(formatDifference({ mean: 0.5, halfWidth: Infinity }, 'share', en).text).toBe(`+50.0 ± ?${wide}pts`)
  expect(formatEstimate({ mean: NaN, halfWidth: NaN }, 'share', en).text).toBe('–')
  expect(formatDifference({ mean: NaN, halfWidth: NaN }, 'share', en).text).toBe('–')
  expect(formatEstimate({ mean: 3, halfWidth: NaN }, 'lorries', en).text).toBe('3 ± ?')
})

test('numbers, euros and shares follow the language', () => {
  expect(formatNumber(1234567.891, en)).toBe('1,234,568')
  expect(formatNumber(1234567.891, fr, 2)).toBe(`1${thin}234${thin}567,89`)
  expect(formatNumber(-1250, en, -2)).toBe('\u22121,200') // halves round up, as in Math.round
  expect(formatNumber(Infinity, en)).toBe('∞')
  expect(formatEuro(1_250_000, en)).toBe('€1,250,000')
  expect(formatEuro(1_250_000, fr)).toBe(`1${thin}250${thin}000${wide}€`)
  expect(formatEuroShort(3_960_000, en)).toBe('€4.0m')
  expect(formatEuroShort(3_960_000, fr)).toBe(`4,0${wide}M${wide}€`)
  expect(formatShare(0.956, en)).toBe('96%')
  expect(formatShare(0.956, fr, 1)).toBe(`95,6${wide}%`)
})
