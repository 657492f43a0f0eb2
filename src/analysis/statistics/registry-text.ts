import { z } from 'zod';
import { oneShape } from './forms/form.ts';
import { pairedListsForm } from './forms/paired-lists-form.ts';
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
const pairOfCounts = z.strictObject({ a: count, b: count });
const correction = z.object({
  chi2: z.enum(['quanteda-default', 'none']).default('quanteda-default'),
  lr: z.enum(['none', 'williams']).default('none'),
});
type Correction = z.infer<typeof correction>;

/** Words: keyness, weights, themes, divergence and shares. */
export const registryText = [
  statistic({
    name: 'keyness',
    description: "Whether a feature is typical of a target: chi-square, G2 and Fisher's test.",
    form: oneShape('target and reference, each with a (the feature) and b (everything else), whole numbers'),
    schema: z.object({ target: pairOfCounts, reference: pairOfCounts }),
    compute: (input) => keynessOfA(input.target, input.reference),
  }),
  statistic({
    name: 'keyness-order',
    description: 'Features of two texts, the most typical first, as quanteda orders them.',
    form: oneShape('d1 and d2: texts, words parted by blanks; correction'),
    schema: z.object({ d1: z.string(), d2: z.string(), correction: correction.prefault({}) }),
    compute: ({ d1, d2, ...options }) => keynessOrders(tokens(d1), tokens(d2), options.correction),
  }),
  statistic({
    name: 'keyness-log-likelihood',
    description: 'Two-cell and four-cell log-likelihood and the log ratio of a difference in frequency.',
    form: oneShape('a and b: how often the word occurs in two corpora; c and d: their sizes'),
    schema: z.object({ a: count, b: count, c: positiveCount, d: positiveCount }),
    compute: (input) => keynessLogLikelihood(input),
  }),
  statistic({
    name: 'tf-idf',
    description: 'TF-IDF of texts with smooth idf, and the cosine between documents.',
    form: oneShape('docs: texts; features: the words to count'),
    schema: z.object({ docs: z.array(z.string()).min(1), features: z.array(z.string()).min(1).optional() }),
    compute: ({ docs, features }) => tfIdf(docs, features),
  }),
  statistic({
    name: 'tf-idf-counts',
    description: 'TF-IDF of a table of counts, with and without smooth idf.',
    form: oneShape('counts: rows of documents, columns of words'),
    schema: z.object({ counts: rectangular(amount) }),
    compute: ({ counts }) => ({
      unsmoothed: tfIdfOfCounts(counts, false),
      smoothed: tfIdfOfCounts(counts, true),
    }),
  }),
  statistic({
    name: 'nmf',
    description: 'Themes by non-negative matrix factorisation, the best of several seeded starts.',
    form: oneShape('X: rows and columns of numbers from 0 on; k: themes; maxIter, seed, starts'),
    schema: z.object({
      X: rectangular(amount),
      k: positiveCount,
      maxIter: positiveCount.optional(),
      seed: z.int().optional(),
      starts: positiveCount.optional(),
    }),
    compute: ({ X, ...options }) => nmf(X, options),
  }),
  statistic({
    name: 'divergence',
    description: 'Kullback-Leibler, Jensen-Shannon and Hellinger between two distributions.',
    form: pairedListsForm(['p', 'q'], 'shares or counts', { absent: 0 }),
    schema: z.object({ p: amounts, q: amounts }),
    compute: ({ p, q }) => divergence(p, q),
  }),
  statistic({
    name: 'wilson-interval',
    description: 'Interval of a share by the score method.',
    form: oneShape('k: successes, n: of how many; conf'),
    schema: z.object({ k: count, n: count, conf: confidence.optional() }),
    compute: ({ k, n, conf }) => wilsonInterval(k, n, conf),
  }),
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
