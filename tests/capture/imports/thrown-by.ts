import { ImportError } from '../../../src/capture/imports/import-problem.ts';

/** The error about a file that a call throws; any other outcome fails the test. */
export function thrownBy(call: () => unknown): ImportError {
  try {
    call();
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
