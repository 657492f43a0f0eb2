import { InvalidInputError } from '../../model/errors.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';

/** The explaining variables of a regression, the constant included where there is one. */
export interface Design {
  readonly names: readonly string[];
  /** One list for each name, all of one length. */
  readonly columns: readonly (readonly number[])[];
}

/**
 * A design from named variables, with the constant first.
 *
 * @throws {InvalidInputError} when the variables differ in length or hold a value that is not finite
 * @source policyloom
 * @example designOf({ x: [5, 6] }) // => { names: ['intercept', 'x'], columns: [[1, 1], [5, 6]] }
 */
export function designOf(variables: Readonly<Record<string, readonly number[]>>, rows?: number): Design {
  const entries = Object.entries(variables);
  const length = rows ?? entries[0]?.[1].length ?? 0;
  for (const [name, values] of entries) {
    if (values.length !== length || !values.every(Number.isFinite)) {
      const what = `${name} does not have ${length} finite numbers`;
      throw new InvalidInputError(what, `${values.length} values`, 'Give one number for each row.');
    }
  }
  return {
    names: ['intercept', ...entries.map(([name]) => name)],
    columns: [Array.from({ length }, () => 1), ...entries.map(([, values]) => values)],
  };
}

/**
 * Makes sure that a regression can be computed at all.
 *
 * @throws {InvalidInputError} when the response has another length than the design or a value that is not finite
 * @throws {DegenerateInputError} when there are fewer rows than coefficients
 * @source policyloom
 * @example checkedRows([1, 2], { names: ['intercept'], columns: [[1, 1]] }) // => undefined
 */
export function checkedRows(response: readonly number[], { names, columns }: Design): void {
  const rows = columns[0]?.length ?? 0;
  if (response.length !== rows || !response.every(Number.isFinite)) {
    const what = `The response does not have ${rows} finite numbers`;
    throw new InvalidInputError(what, `${response.length} values`, 'Give one number for each row.');
  }
  if (rows < names.length) {
    throw new DegenerateInputError(
      `${rows} rows for ${names.length} coefficients`,
      'Give at least as many rows',
    );
  }
}
