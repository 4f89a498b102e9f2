/** The tests that mutants of kernel and statistics are put to: the fast ones of both. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/kernel/**/*.test.ts', 'test/experiment/**/*.test.ts'],
    testTimeout: 120_000,
    exclude: ['test/**/*.long.test.ts'],
  },
})
