/** The tests that the mutants of one file are put to: `TESTS`, as bin/mutation.mjs names them. */
import { defineConfig } from 'vitest/config'

// Stryker stops what takes too long, by what it took before.
export default defineConfig({ test: { include: [process.env.TESTS ?? ''], testTimeout: 120_000 } })
