/** What the fast tests ask of 65,536 draws, asked of two million. */
import { expect, test } from 'vitest'
import { suspicions } from './streams.ts'

// Told apart from chance at 0.1 % for all of them together (Bonferroni).
const all = suspicions(2_097_152)
test.each(all)('$of: $test as by chance', ({ p }) => {
  expect(p()).toBeGreaterThan(0.001 / all.length)
})
