/** Two suites: `fast` runs on every check, `long` (browsers, statistics over many replications) in `npm test` alone. */
import { defineConfig } from 'vitest/config'

const long = 'test/**/*.long.test.ts'
const globalSetup = 'bin/engine.mjs'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          globalSetup,
          include: ['test/**/*.test.ts'],
          exclude: [long],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'long', globalSetup, include: [long], testTimeout: 300_000, hookTimeout: 120_000 } },
    ],
  },
})
