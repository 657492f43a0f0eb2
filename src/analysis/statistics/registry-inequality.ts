import { z } from 'zod';
import { oneShape } from './forms/form.ts';
import { numberListForm } from './forms/number-list-form.ts';
import { couplingCoordination } from './inequality/coupling-coordination.ts';
import { diversity } from './inequality/diversity.ts';
import { entropyWeights } from './inequality/entropy-weights.ts';
import { inequality } from './inequality/inequality.ts';
import { kendallW } from './inequality/kendall-w.ts';
import { kendallTauB, spearmanRho } from './inequality/rank-correlation.ts';
import { amount, rectangular, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';
import { undefinedWhere } from './undefined-because.ts';

const amounts = z.array(amount).min(1);
const pair = z.tuple([series, series]);

/** Inequality, diversity, weights and rank agreement. */
export const registryInequality = [
  statistic({
    name: 'inequality',
    description:
      'Gini, Theil, variation, Herfindahl, Ricci-Schutz, Atkinson and the Lorenz curve of amounts.',
    form: numberListForm('x', ['values', 'amounts', 'data']),
    schema: z.object({ x: amounts }),
    compute: ({ x }) => inequality(x),
  }),
  statistic({
    name: 'diversity',
    description: 'Shannon, Simpson, inverse Simpson, Pielou and Herfindahl of counts by kind.',
    form: numberListForm('counts', ['x', 'values']),
    schema: z.object({ counts: amounts }),
    compute: ({ counts }) => diversity(counts),
  }),
  statistic({
    name: 'entropy-weights',
    description: 'Weights of indicators by the entropy method.',
    form: oneShape('X: rows of objects, columns of indicators'),
    schema: z.object({ X: rectangular(z.number()) }),
    compute: ({ X }) => entropyWeights(X),
  }),
  statistic({
    name: 'coupling-coordination',
    description: 'Coupling coordination degree of two subsystems.',
    form: oneShape('u1 and u2: levels of two subsystems, from 0 on'),
    schema: z.object({ u1: amount, u2: amount }),
    compute: ({ u1, u2 }) => couplingCoordination(u1, u2),
  }),
  statistic({
    name: 'kendall-w',
    description: 'Concordance of several judges who rank the same objects.',
    form: oneShape('ranks: a row for each judge, a column for each object'),
    schema: z.object({ ranks: rectangular(z.number()) }),
    compute: ({ ranks }) => kendallW(ranks),
  }),
  statistic({
    name: 'rank-correlation',
    description: "Spearman's rho of one pair of series and Kendall's tau-b of another.",
    form: oneShape('spearman, kendall or both: each two lists in the same order'),
    schema: z
      .object({ spearman: pair.optional(), kendall: pair.optional() })
      .refine(({ spearman, kendall }) => spearman ?? kendall, 'Give spearman, kendall or both'),
    compute: ({ spearman, kendall }) => rankCorrelations(spearman, kendall),
  }),
];

type Pair = readonly [readonly number[], readonly number[]];

/** Only what was asked for. */
function rankCorrelations(spearman: Pair | undefined, kendall: Pair | undefined) {
  const found = {
    ...(spearman && { rho: spearmanRho(...spearman) }),
    ...(kendall && { tauB: kendallTauB(...kendall) }),
  };
  const reasons = Object.entries(found).map(([key, value]) => [key, value === null ? 'no-variation' : null]);
  return { ...found, undefinedBecause: undefinedWhere(Object.fromEntries(reasons)) };
}
