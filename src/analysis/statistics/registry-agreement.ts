import { z } from 'zod';
import { cohenKappa } from './agreement/cohen-kappa.ts';
import { fleissKappa } from './agreement/fleiss-kappa.ts';
import { fleissFromRatings } from './agreement/fleiss-kappa-from-ratings.ts';
import { krippendorffAlpha } from './agreement/krippendorff-alpha.ts';
import { fleissAndRandolph } from './agreement/randolph-kappa.ts';
import { confidence, count, rectangular, square } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const ratings = rectangular(z.union([z.number(), z.string(), z.boolean()]).nullable());
const crossed = z.object({
  table: square(count),
  conf: confidence.optional(),
  weights: z.enum(['none', 'linear', 'quadratic']).optional(),
});

/** Agreement between coders. */
export const registryAgreement = [
  statistic(
    'krippendorff-alpha',
    'Agreement of any number of coders, missing values allowed, at four levels of measurement.',
    z.object({ coders: ratings }),
    ({ coders }) => krippendorffAlpha(coders),
  ),
  statistic(
    'fleiss-kappa',
    'Agreement of several raters, from counts of subjects by category.',
    z.object({ table: rectangular(count) }),
    ({ table }) => fleissKappa(table),
  ),
  statistic(
    'fleiss-kappa-from-ratings',
    'Agreement of several raters, from what each rater said, with its test against chance.',
    z.object({ ratings }),
    (input) => fleissFromRatings(input.ratings),
  ),
  statistic(
    'fleiss-and-randolph-kappa',
    'Fixed-marginal and free-marginal agreement of several raters, side by side.',
    z.object({ table: rectangular(count) }),
    ({ table }) => fleissAndRandolph(table),
  ),
  statistic(
    'cohen-kappa',
    'Agreement of two coders from their cross table, with interval and test.',
    crossed,
    ({ table, ...options }) => cohenKappa(table, options),
  ),
  statistic(
    'cohen-kappa-linear-weights',
    'Agreement of two coders on ordered categories, weighted (linear unless told).',
    crossed,
    ({ table, weights = 'linear', conf }) => cohenKappa(table, { weights, conf }),
  ),
];
