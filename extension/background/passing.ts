import type { BatchProblem } from '../../src/store/batch-item.ts';

/** Failures that pass by themselves; a busy site says when. */
export const passing: ReadonlySet<BatchProblem> = new Set([
  'timeout',
  'unreachable',
  'server-error',
  'robots-unreachable',
]);

/** How long a site is left alone that is busy and says no time. */
export const BUSY_WAIT_MS = 60_000;
