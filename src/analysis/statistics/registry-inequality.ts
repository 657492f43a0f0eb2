import { z } from 'zod';
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
  statistic(
    'inequality',
    'Gini, Theil, variation, Herfindahl, Ricci-Schutz, Atkinson and the Lorenz curve of amounts.',
    z.object({ x: amounts }),
    ({ x }) => inequality(x),
  ),
  statistic(
    'diversity',
    'Shannon, Simpson, inverse Simpson, Pielou and Herfindahl of counts by kind.',
    z.object({ counts: amounts }),
    ({ counts }) => diversity(counts),
  ),
  statistic(
    'entropy-weights',
    'Weights of indicators by the entropy method.',
    z.object({ X: rectangular(z.number()) }),
    ({ X }) => entropyWeights(X),
  ),
  statistic(
    'coupling-coordination',
    'Coupling coordination degree of two subsystems.',
    z.object({ u1: amount, u2: amount }),
    ({ u1, u2 }) => couplingCoordination(u1, u2),
  ),
  statistic(
    'kendall-w',
    'Concordance of several judges who rank the same objects.',
    z.object({ ranks: rectangular(z.number()) }),
    ({ ranks }) => kendallW(ranks),
  ),
  statistic(
    'rank-correlation',
    "Spearman's rho of one pair of series and Kendall's tau-b of another.",
    z
      .object({ spearman: pair.optional(), kendall: pair.optional() })
      .refine(({ spearman, kendall }) => spearman ?? kendall, 'Give spearman, kendall or both'),
    ({ spearman, kendall }) => rankCorrelations(spearman, kendall),
  ),
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
