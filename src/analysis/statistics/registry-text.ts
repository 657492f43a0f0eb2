import { z } from 'zod';
import { amount, confidence, count, positiveCount, rectangular } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';
import { divergence } from './text/divergence.ts';
import { keyness } from './text/keyness.ts';
import { keynessLogLikelihood } from './text/keyness-log-likelihood.ts';
import { keynessOrder } from './text/keyness-order.ts';
import { nmf } from './text/nmf.ts';
import { tfIdf, tfIdfOfCounts } from './text/tf-idf.ts';
import { wilsonInterval } from './text/wilson-interval.ts';

const amounts = z.array(amount).min(1);
const pairOfCounts = z.object({ a: count, b: count });
const correction = z.object({
  chi2: z.enum(['quanteda-default', 'none']).default('quanteda-default'),
  lr: z.enum(['none', 'williams']).default('none'),
});
type Correction = z.infer<typeof correction>;

/** Words: keyness, weights, themes, divergence and shares. */
export const registryText = [
  statistic(
    'keyness',
    "Whether a feature is typical of a target: chi-square, G2 and Fisher's test.",
    z.object({ target: pairOfCounts, reference: pairOfCounts }),
    (input) => keynessOfA(input.target, input.reference),
  ),
  statistic(
    'keyness-order',
    'Features of two texts, the most typical first, as quanteda orders them.',
    z.object({ d1: z.string(), d2: z.string(), correction: correction.prefault({}) }),
    ({ d1, d2, ...options }) => keynessOrders(tokens(d1), tokens(d2), options.correction),
  ),
  statistic(
    'keyness-log-likelihood',
    'Two-cell and four-cell log-likelihood and the log ratio of a difference in frequency.',
    z.object({ a: count, b: count, c: positiveCount, d: positiveCount }),
    (input) => keynessLogLikelihood(input),
  ),
  statistic(
    'tf-idf',
    'TF-IDF of texts with smooth idf, and the cosine between documents.',
    z.object({ docs: z.array(z.string()).min(1), features: z.array(z.string()).min(1).optional() }),
    ({ docs, features }) => tfIdf(docs, features),
  ),
  statistic(
    'tf-idf-counts',
    'TF-IDF of a table of counts, with and without smooth idf.',
    z.object({ counts: rectangular(amount) }),
    ({ counts }) => ({ unsmoothed: tfIdfOfCounts(counts, false), smoothed: tfIdfOfCounts(counts, true) }),
  ),
  statistic(
    'nmf',
    'Themes by non-negative matrix factorisation, the best of several seeded starts.',
    z.object({
      X: rectangular(amount),
      k: positiveCount,
      maxIter: positiveCount.optional(),
      seed: z.int().optional(),
      starts: positiveCount.optional(),
    }),
    ({ X, ...options }) => nmf(X, options),
  ),
  statistic(
    'divergence',
    'Kullback-Leibler, Jensen-Shannon and Hellinger between two distributions.',
    z.object({ p: amounts, q: amounts }),
    ({ p, q }) => divergence(p, q),
  ),
  statistic(
    'wilson-interval',
    'Interval of a share by the score method.',
    z.object({ k: count, n: count, conf: confidence.optional() }),
    ({ k, n, conf }) => wilsonInterval(k, n, conf),
  ),
];

type PairOfCounts = Readonly<z.infer<typeof pairOfCounts>>;

/** The feature is `a`; `b` is everything else. */
function keynessOfA(target: PairOfCounts, reference: PairOfCounts) {
  const { sign, ...rest } = keyness({
    target: target.a,
    reference: reference.a,
    targetRest: target.b,
    referenceRest: reference.b,
  });
  return { ...rest, sign_a: sign };
}

function keynessOrders(d1: readonly string[], d2: readonly string[], { chi2, lr }: Correction) {
  return {
    orderD1chi2: keynessOrder(d1, d2, { kind: 'chi2', correction: chi2 }),
    orderD2chi2: keynessOrder(d2, d1, { kind: 'chi2', correction: chi2 }),
    [lr === 'none' ? 'orderD1lrNone' : 'orderD1lrWilliams']: keynessOrder(d1, d2, {
      kind: 'lr',
      correction: lr,
    }),
  };
}

function tokens(text: string): string[] {
  return text.split(/\s+/).filter((token) => token !== '');
}
