import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stationColumns } from '../../src/port/replication.ts'

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')

test('every figure of a station is documented with its unit, in the order of the results', () => {
  const rows = [
    ...page.matchAll(/^\| `(\w+)` +\| (lorries|seconds|share|checks|alarms|parties) +\| .{10,}\|$/gm),
  ]
  expect(rows.map(([, column]) => column)).toEqual([...stationColumns])
})
