import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  classColumns,
  linkColumns,
  passportColumns,
  readinessColumns,
  stationColumns,
  timeInPortColumns,
} from '../../src/port/replication.ts'

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')

test('every figure of a station, a passport control, a vehicle type and a link is documented with its unit, in the order of the results', () => {
  const rows = [
    ...page.matchAll(
      /^\| `(\w+)` +\| (lorries|drivers|seconds|minutes|metres|share|checks|alarms|parties|breakdowns|hours) +\| .{10,}\|$/gm,
    ),
  ]
  expect(rows.map(([, column]) => column)).toEqual([
    ...stationColumns,
    ...readinessColumns,
    ...passportColumns,
    ...timeInPortColumns,
    ...linkColumns,
  ])
})

test('classes have the first five figures of a station, as the page says', () => {
  expect(page).toMatch(/for the lorries\s+that are in none, the first five of these figures/)
  expect([...classColumns]).toEqual(stationColumns.slice(0, 5))
})
