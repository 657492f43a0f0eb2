import { EmptyInputError, InvalidInputError } from '../../model/errors.ts';
import { NotConvergedError } from '../regression/not-converged-error.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';

/** A value, or why there is none. */
export type Defined<T> =
  | { readonly value: T; readonly undefinedBecause: null }
  | { readonly value: null; readonly undefinedBecause: string };

/**
 * Turns the errors by which statistics refuse too little data into a reason, so that one measure without data does
 * not take the others along. Other errors go on.
 *
 * @source policyloom; results never hold NaN
 */
export function defined<T>(compute: () => T): Defined<T> {
  try {
    return { value: compute(), undefinedBecause: null };
  } catch (error) {
    const isRefusal =
      error instanceof DegenerateInputError ||
      error instanceof EmptyInputError ||
      error instanceof InvalidInputError ||
      error instanceof NotConvergedError;
    if (!isRefusal) throw error;
    return { value: null, undefinedBecause: error.message };
  }
}
