import { expect, test } from 'vitest'
import { clockSeconds, dateText, dayNumber, isDate, weekdayOf } from '../../src/scenario/calendar.ts'

test('20 September 2014, the day of the declaration, was a Saturday', () => {
  expect(weekdayOf(dayNumber('2014-09-20'))).toBe('sat')
})

test('1 January 1970 is day 0, a Thursday; the day before was a Wednesday', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(weekdayOf(0)).toBe('thu')
  expect(weekdayOf(-1)).toBe('wed')
})

test('a date is what its day number says', () => {
  for (const date of ['1999-12-31', '2000-02-29', '2014-10-26', '2100-02-28'])
    expect(dateText(dayNumber(date))).toBe(date)
})

test('days that do not exist are no dates', () => {
  expect(isDate('2016-02-29')).toBe(true)
  for (const date of ['2014-02-29', '2014-13-01', '2014-00-10', '2014-1-1', 'today'])
    expect(isDate(date)).toBe(false)
})

test('clock times are seconds after midnight', () => {
  expect(clockSeconds('06:30')).toBe(23_400)
  expect(clockSeconds('23:59:59')).toBe(86_399)
})
