import { defineConfig } from 'vitest/config';

const kernel = 'tests/kernel/**/*.test.ts';
const browser = 'tests/e2e/**/*.test.ts';
/** Of the browser's suites, those that spend their time in Jupyter: they even out the runs of `npm test`. */
const jupyter =
  'tests/e2e/{notebooks,jupyterlab,jupyter-folder,demo,clip-sync,panel-pairing,two-devices}.test.ts';

/** Suites that start programs of their own (Jupyter, Chromium, kernels); their files take turns. */
const withPrograms = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [kernel, browser],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'kernel', include: [kernel], ...withPrograms } },
      { test: { name: 'jupyter', include: [jupyter], ...withPrograms } },
      { test: { name: 'browser', include: [browser], exclude: [jupyter], ...withPrograms } },
    ],
  },
});
