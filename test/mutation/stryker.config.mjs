/** Mutants of the kernel and of the statistics: what a small change to the code does that no test notices. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['./test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  // Stryker would rewrite it with the compiler's programming interface, which TypeScript 7 does not have.
  tsconfigFile: 'none',
  ignorePatterns: ['/bench', '/bin', '/dist', '/docs', '/scenarios', '/web', '/test/mutation/node_modules'],
  concurrency: 1,
  timeoutMS: 3000,
  tempDirName: 'results/mutants',
  disableTypeChecks: false,
  reporters: ['json'],
  jsonReporter: { fileName: 'results/mutation.json' },
}
