import { z } from 'zod';
import { changePointsByNumber } from './change-points/change-points-by-number.ts';
import { changePointsMean } from './change-points/change-points-mean.ts';
import { changePointsPoisson } from './change-points/change-points-poisson.ts';
import { optimalPartitions } from './change-points/optimal-partitions.ts';
import { peltMean } from './change-points/pelt-mean.ts';
import { pettitt } from './change-points/pettitt.ts';
import { segmentationMetrics } from './change-points/segmentation-metrics.ts';
import { singleChangeInMean } from './change-points/single-change-in-mean.ts';
import { supF } from './change-points/sup-f.ts';
import { amount, confidence, count, positiveCount, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const minSize = positiveCount.optional();
const startYear = z.int().optional();
const ends = z.array(positiveCount).min(1);

/** Changes in the level of a series. */
export const registryChangePoints = [
  statistic(
    'single-change-in-mean',
    'Where the mean of a series changes most, by least squares.',
    z.object({ y: series, startYear }),
    (input) => singleChangeInMean(input.y, input.startYear),
  ),
  statistic(
    'optimal-partitions',
    'Best partitions for 0, 1, … breaks in mean, with BIC and the interval of one break.',
    z.object({ y: series, minSegment: positiveCount, maxBreaks: count, conf: confidence.optional() }),
    ({ y, ...options }) => partitionsWithNamedInterval(y, options),
  ),
  statistic(
    'change-points-by-number',
    'Where the mean changes, for given numbers of breaks, exact.',
    z.object({ y: series, nBkps: z.array(count).min(1), minSize }),
    (input) => byNumber(input.nBkps, changePointsByNumber(input.y, input.nBkps, input.minSize)),
  ),
  statistic(
    'pelt-mean',
    'Where the mean changes, for given penalties (PELT), on a scaled series.',
    z.object({ y: series, penalties: z.array(amount), scale: z.enum(['sd', 'none']).optional(), minSize }),
    ({ y, penalties, ...options }) => ({ ends: peltMean(y, penalties, options) }),
  ),
  statistic(
    'sup-f',
    'Strongest F statistic of one change in mean (Andrews).',
    z.object({ y: series, trim: z.number().min(0).max(0.5).optional() }),
    ({ y, trim }) => supF(y, trim),
  ),
  statistic('pettitt', 'Rank test for one change in level.', z.object({ y: series }), ({ y }) => pettitt(y)),
  statistic(
    'change-points-poisson',
    'Where the rate of counts changes: at most one, PELT and binary segmentation, beside Pettitt.',
    z.object({
      y: z.array(amount).min(2),
      startYear,
      penalties: z.record(z.string(), amount).optional(),
      minSize,
    }),
    ({ y, ...options }) => poissonBesidePettitt(y, options),
  ),
  statistic(
    'change-points-mean',
    'Where the mean changes: PELT, binary segmentation and exact search side by side.',
    z.object({
      y: series,
      pen: amount,
      nBkps: count.optional(),
      minSize,
      partitions: z.array(ends).optional(),
    }),
    ({ y, ...options }) => changePointsMean(y, options),
  ),
  statistic(
    'segmentation-metrics',
    'How near predicted breaks come to true ones.',
    z.object({ true: ends, pred: ends, margin: z.number().positive().optional() }),
    ({ true: truth, pred, margin }) => segmentationMetrics(truth, pred, margin),
  ),
];

function partitionsWithNamedInterval(y: readonly number[], options: Parameters<typeof optimalPartitions>[1]) {
  const { interval, ...rest } = optimalPartitions(y, options);
  return { ...rest, [`ci${Math.round((options.conf ?? 0.95) * 100)}Index`]: interval };
}

function byNumber(numbers: readonly number[], partitions: readonly (readonly number[])[]) {
  return Object.fromEntries(numbers.map((breaks, index) => [`k${breaks}`, partitions[index]]));
}

function poissonBesidePettitt(y: readonly number[], options: Parameters<typeof changePointsPoisson>[1]) {
  const { pelt, binseg, ...changes } = changePointsPoisson(y, options);
  const { K, U, p } = pettitt(y);
  return {
    ...changes,
    ...prefixed('pelt', pelt),
    ...prefixed('binseg', binseg),
    pettittK: K,
    pettittU: U,
    pettittP: p,
  };
}

function prefixed(prefix: string, entries: Readonly<Record<string, readonly number[]>>) {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [`${prefix}${name}`, value]));
}
