import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  checkColumns,
  classColumns,
  linkColumns,
  passportColumns,
  peopleColumns,
  readinessColumns,
  stationColumns,
  timeInPortColumns,
} from '../../src/port/replication.ts'

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')

test('every figure of a station, a passport control, a vehicle type, a link, a check and a day is documented with its unit, in the order of the results', () => {
  const rows = [
    ...page.matchAll(
      /^\| `(\w+)` +\| (lorries|drivers|seconds|minutes|metres|share|checks|alarms|parties|people|breakdowns|hours) +\| .{10,}\|$/gm,
    ),
  ]
  expect(rows.map(([, column]) => column)).toEqual([
    ...stationColumns,
    ...readinessColumns,
    ...passportColumns,
    ...timeInPortColumns,
    ...linkColumns,
    ...checkColumns,
    ...peopleColumns,
  ])
})

test('classes have the first five figures of a station, as the page says', () => {
  expect(page).toMatch(/for the lorries\s+that are in none, the first five of these figures/)
  expect([...classColumns]).toEqual(stationColumns.slice(0, 5))
})
