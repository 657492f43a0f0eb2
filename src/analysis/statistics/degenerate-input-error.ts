import { PolicyloomError } from '../../model/errors.ts';

/**
 * Numbers in the right form that a statistic cannot be computed from: too few, or none that differ where a
 * difference is needed and the field has no convention for it.
 *
 * @source policyloom: errors of the statistics
 * @example new DegenerateInputError('y has 1 value', 'At least 2 are needed.').message // => 'y has 1 value. At least 2 are needed.'
 */
export class DegenerateInputError extends PolicyloomError {
  override readonly name = 'DegenerateInputError';
  readonly code = 'degenerate-input';

  constructor(what: string, need: string) {
    super(`${what}. ${need}`);
  }
}
