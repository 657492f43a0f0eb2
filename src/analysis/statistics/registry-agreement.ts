import { z } from 'zod';
import { cohenKappa } from './agreement/cohen-kappa.ts';
import { fleissKappa } from './agreement/fleiss-kappa.ts';
import { fleissFromRatings } from './agreement/fleiss-kappa-from-ratings.ts';
import { krippendorffAlpha } from './agreement/krippendorff-alpha.ts';
import { fleissAndRandolph } from './agreement/randolph-kappa.ts';
import { codersForm, crossTableForm, subjectsForm, subjectTableForm } from './forms/agreement-forms.ts';
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
  statistic({
    name: 'krippendorff-alpha',
    description: 'Agreement of any number of coders, missing values allowed, at four levels of measurement.',
    form: codersForm,
    schema: z.object({ coders: ratings }),
    compute: ({ coders }) => krippendorffAlpha(coders),
  }),
  statistic({
    name: 'fleiss-kappa',
    description: 'Agreement of several raters, from counts of subjects by category.',
    form: subjectTableForm,
    schema: z.object({ table: rectangular(count) }),
    compute: ({ table }) => fleissKappa(table),
  }),
  statistic({
    name: 'fleiss-kappa-from-ratings',
    description: 'Agreement of several raters, from what each rater said, with its test against chance.',
    form: subjectsForm,
    schema: z.object({ ratings }),
    compute: (input) => fleissFromRatings(input.ratings),
  }),
  statistic({
    name: 'fleiss-and-randolph-kappa',
    description: 'Fixed-marginal and free-marginal agreement of several raters, side by side.',
    form: subjectTableForm,
    schema: z.object({ table: rectangular(count) }),
    compute: ({ table }) => fleissAndRandolph(table),
  }),
  statistic({
    name: 'cohen-kappa',
    description: 'Agreement of two coders from their cross table, with interval and test.',
    form: crossTableForm,
    schema: crossed,
    compute: ({ table, ...options }) => cohenKappa(table, options),
  }),
  statistic({
    name: 'cohen-kappa-linear-weights',
    description: 'Agreement of two coders on ordered categories, weighted (linear unless told).',
    form: crossTableForm,
    schema: crossed,
    compute: ({ table, weights = 'linear', conf }) => cohenKappa(table, { weights, conf }),
  }),
];
