/** The shared parts of charts: names that don't overlap, axes that change rarely, files others can read. */
import { expect, test } from 'vitest'
import { decimalsOf } from '../../web/chart/axis.tsx'
import { csvOf, wrapped } from '../../web/chart/export.ts'
import { assignOptionColours, isSecondOfColour, optionColour } from '../../web/chart/option-colour.ts'
import { type Box, type Marked, placeLabels } from '../../web/chart/place-labels.ts'
import { shortNames } from '../../web/chart/short-name.ts'
import { rangeOf, softDomain } from '../../web/chart/soft-domain.ts'

const bounds: Box = { x: 0, y: 0, width: 600, height: 400 }
const spot = (id: string, x: number, y: number): Marked => ({
  id,
  mark: { x: x - 15, y: y - 8, width: 30, height: 16 },
  label: { width: 90, height: 16 },
})
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

test('names of eight crowded marks overlap neither each other nor a mark, and stay in the picture', () => {
  const crowd = Array.from({ length: 8 }, (_, n) =>
    spot(`${n}`, 260 + (n % 4) * 26, 180 + Math.floor(n / 4) * 30),
  )
  const placed = placeLabels(crowd, bounds)
  expect(placed).toHaveLength(8)
  placed.forEach(({ box }, n) => {
    for (const other of placed.slice(n + 1)) expect(apart(box, other.box)).toBe(true)
    for (const { mark } of crowd) expect(apart(box, mark)).toBe(true)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(600)
  })
})

test('a name keeps its side while its mark moves a little', () => {
  const first = placeLabels([spot('a', 300, 200), spot('b', 330, 196)], bounds)
  const before = new Map(first.map(({ id, place }) => [id, place]))
  const then = placeLabels([spot('a', 304, 198), spot('b', 327, 199)], bounds, before)
  expect(then.map(({ place }) => place)).toEqual(first.map(({ place }) => place))
})

test('an axis stays as it is while everything fits and most of it is in use', () => {
  const first = softDomain(undefined, [3412, 3890])
  expect(first[0]).toBeLessThanOrEqual(3412)
  expect(first[1]).toBeGreaterThanOrEqual(3890)
  expect(softDomain(first, [3450, 3850])).toBe(first)
  expect(softDomain(first, [3450, 5000])[1]).toBeGreaterThanOrEqual(5000)
  // A tenth of the axis in use: it closes in.
  expect(softDomain(first, [3600, 3650])[1]).toBeLessThan(first[1])
})

test('an axis of shares never leaves 0 to 1, and nothing known changes nothing', () => {
  expect(softDomain(undefined, [0.02, 0.99], [0, 1])).toEqual([0, 1])
  expect(softDomain([0, 5], rangeOf([Number.NaN]))).toEqual([0, 5])
})

test('an option keeps its colour, when another leaves and when it comes back itself', () => {
  assignOptionColours(['today', 'a', 'b'])
  expect(['today', 'a', 'b'].map(optionColour)).toEqual([
    'var(--option-0)',
    'var(--option-1)',
    'var(--option-2)',
  ])
  assignOptionColours(['today', 'b'])
  assignOptionColours(['today', 'b', 'c'])
  expect(['b', 'c'].map(optionColour)).toEqual(['var(--option-2)', 'var(--option-3)'])
  assignOptionColours(['today', 'c'])
  assignOptionColours(['today', 'c', 'a', 'b'])
  expect(['a', 'b', 'c'].map(optionColour)).toEqual(['var(--option-1)', 'var(--option-2)', 'var(--option-3)'])
})

test('when all colours are spoken for a newcomer takes that of the one gone longest, then shares one, marked', () => {
  const more = ['d', 'e', 'f', 'g']
  assignOptionColours(['today', 'a', 'b', 'c', ...more])
  assignOptionColours(['today', 'a', 'c', ...more])
  assignOptionColours(['today', 'a', ...more])
  // b left before c.
  assignOptionColours(['today', 'a', ...more, 'h'])
  expect(optionColour('h')).toBe('var(--option-2)')
  assignOptionColours(['today', 'a', 'c', ...more, 'h', 'i'])
  expect(['c', 'i'].map(optionColour)).toEqual(['var(--option-3)', 'var(--option-1)'])
  expect(['a', 'i'].map(isSecondOfColour)).toEqual([false, true])
})

test('long names are cut to 24 letters and can still be told apart', () => {
  const long = `Both measures and ${'more '.repeat(30)}`
  expect(shortNames(['Today', `${long}one`])).toEqual(['Today', 'Both measures and more…'])
  const [one, two] = shortNames([`${long}one`, `${long}two`])
  expect([one.length <= 24, two.length <= 24, one === two]).toEqual([true, true, false])
})

test('an axis is never so short that what does not matter climbs it', () => {
  // 0.632 to 0.634 of at least 0.1, in the middle.
  const [low, high] = softDomain(undefined, [0.632, 0.634], [0, 1], undefined, 0.1)
  expect(high - low).toBeGreaterThanOrEqual(0.1)
  expect(softDomain([low, high], [0.633, 0.633], [0, 1], undefined, 0.1)).toEqual([low, high])
  // At the edge of what is possible it reaches inwards.
  const [from, to] = softDomain(undefined, [0.995, 1], [0, 1], undefined, 0.1)
  expect([from <= 0.9, to]).toEqual([true, 1])
})

test('ticks have the digits that tell them apart', () => {
  expect(decimalsOf([0.632, 0.6325, 0.633], 100)).toBe(2)
  expect(decimalsOf([0.6, 0.7], 100)).toBe(0)
  expect(decimalsOf([0, 0.2, 0.4])).toBe(1)
})

test('a CSV file quotes what holds its signs and writes numbers with a point', () => {
  const table = {
    columns: ['option', 'mean, min'],
    rows: [
      [{ text: 'say "both"' }, { text: '1 234,5', value: 1234.5 }],
      [{ text: 'none' }, { text: '–', value: Number.NaN }],
    ],
  }
  // RFC 4180: fields with a comma or a quote stand in quotes, quotes inside are doubled, lines end with CRLF.
  expect(csvOf(table)).toBe('option,"mean, min"\r\n"say ""both""",1234.5\r\nnone,\r\n')
})

test('a long line is broken between words, and a word too long for a line stands alone', () => {
  const fits = (line: string) => line.length <= 10
  expect(wrapped('one two three fourteen-letters end', fits)).toEqual([
    'one two',
    'three',
    'fourteen-letters',
    'end',
  ])
})
