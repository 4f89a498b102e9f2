import { expect, test } from 'vitest'
import { nearestName } from '../../src/scenario/nearest.ts'

test.each([
  ['lenghtMetres', ['lanes', 'lengthMetres', 'name'], 'lengthMetres'],
  ['UK-Entry-Control', ['uk-entry-control'], 'uk-entry-control'],
  ['ue', ['eu', 'third'], 'eu'],
  ['x', ['y'], 'y'],
  ['probe', ['opening', 'x-ray'], undefined],
  ['completely-different', ['entry', 'exit'], undefined],
  ['a'.repeat(1000), ['a'.repeat(999)], undefined],
])('%s among %j is %s', (given, candidates, nearest) => {
  expect(nearestName(given, candidates)).toBe(nearest)
})
