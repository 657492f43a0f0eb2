import { defineConfig } from 'vitest/config';

const kernel = 'tests/kernel/**/*.test.ts';
const e2e = 'tests/e2e/**/*.test.ts';
/** A minute or more each: begun first, so that none is left when all else has ended. */
const long = 'tests/e2e/{batch,batch-thousand,demo,jupyterlab,notebooks,panel}.test.ts';

/** Suites that start programs of their own (Jupyter, Chromium, kernels); their files take turns. */
const withPrograms = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [kernel, e2e],
          testTimeout: 20_000,
          // A process for each file would spend most of its time on loading the same modules again.
          isolate: false,
          // What a file puts in the place of the browser's own ends with it.
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      { test: { name: 'kernel', include: [kernel], ...withPrograms } },
      // In the order of their names.
      { test: { name: 'e2e-long', include: [long], ...withPrograms } },
      { test: { name: 'e2e-short', include: [e2e], exclude: [long], ...withPrograms } },
    ],
  },
});
