import { findStatistic } from '../../../src/analysis/statistics/registry.ts';
import { PolicyloomError } from '../../../src/model/errors.ts';

/** What a statistic gives for plain JSON; the code of the error when it refuses. */
export function runByName(name: string, input: unknown): unknown {
  try {
    return findStatistic(name)?.run(input);
  } catch (error) {
    if (error instanceof PolicyloomError) return `refused: ${error.code}`;
    throw error;
  }
}
