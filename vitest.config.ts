import { defineConfig } from 'vitest/config';

/** Files that start programs of their own (Jupyter, Chromium, kernels); they take turns. */
const withPrograms = ['tests/kernel/**/*.test.ts', 'tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: withPrograms,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'programs',
          include: withPrograms,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
