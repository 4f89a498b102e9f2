import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms whose results must be the same bytes on every engine. */
const rooms = ['src/kernel', 'src/port', 'src/experiment']
/** All that ECMAScript leaves to the implementation, and the power operator, which is `Math.pow`; chance and the clock. */
const differing =
  /\bMath\.(a?(sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|hypot|cbrt|random)\b|\*\*|\bDate\b|\bperformance\b/

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '')

test('what a result depends on uses no function that differs between engines', () => {
  expect(
    differing.test('2 ** x') && differing.test('Math.tanh(x)') && !differing.test('Math.sqrt(x) * 2'),
  ).toBe(true)
  const offences: string[] = []
  for (const room of rooms.filter((each) => existsSync(each)))
    for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts')) {
        const lines = withoutComments(readFileSync(join(room, file), 'utf8')).split('\n')
        for (const line of lines) if (differing.test(line)) offences.push(`${room}/${file}: ${line.trim()}`)
      }
  expect(offences).toEqual([])
})
