import { z } from 'zod';
import { mrqap } from '../network/mrqap.ts';

const matrix = z.array(z.array(z.number())).min(3);

const common = {
  directed: z.boolean().optional(),
  permutations: z.int().positive().optional(),
  seed: z.int().optional(),
};

/** Input of `qap`, its networks read as matrices. */
export const qapInput = z.object({ ...common, x: matrix, y: matrix });

/** Input of `mrqap`, its networks read as matrices, the predictors by the names of their coefficients. */
export const mrqapInput = z.object({
  ...common,
  dependent: matrix,
  predictors: z.record(z.string(), matrix).refine((all) => Object.keys(all).length > 0, 'One is needed'),
});

/**
 * The statistic `mrqap`: `b0` the constant, `b` and its name for each predictor, `p` the two-sided p-values.
 *
 * @source see `mrqap`
 * @example runMrqap({ dependent: [[0, 1, 0], [1, 0, 3], [0, 3, 0]], predictors: { bX: [[0, 1, 2], [1, 0, 4], [2, 4, 0]] }, permutations: 9 }).dyads // => 3
 */
export function runMrqap({ dependent, predictors, ...options }: z.infer<typeof mrqapInput>) {
  const { intercept, terms, ...rest } = mrqap(dependent, predictors, options);
  const named = (value: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(terms.map((term) => [term.name, value(term)]));
  return {
    b0: intercept,
    ...named((term) => term.b),
    p: named((term) => term.pTwoSided),
    pGreaterEqual: named((term) => term.pGreaterEqual),
    pLessEqual: named((term) => term.pLessEqual),
    ...rest,
  };
}
