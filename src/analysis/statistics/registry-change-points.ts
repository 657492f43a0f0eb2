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
import { oneShape } from './forms/form.ts';
import { seriesForm } from './forms/series-form.ts';
import { amount, confidence, count, positiveCount, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const minSize = positiveCount.optional();
const startYear = z.int().optional();
const levels = (more = '') => seriesForm('refuse', 'startYear', `; startYear of bare numbers${more}`);
const ends = z.array(positiveCount).min(1);

/** Changes in the level of a series. */
export const registryChangePoints = [
  statistic({
    name: 'single-change-in-mean',
    description: 'Where the mean of a series changes most, by least squares.',
    form: levels(),
    schema: z.object({ y: series, startYear }),
    compute: (input) => singleChangeInMean(input.y, input.startYear),
  }),
  statistic({
    name: 'optimal-partitions',
    description: 'Best partitions for 0, 1, … breaks in mean, with BIC and the interval of one break.',
    form: levels('; minSegment, maxBreaks, conf'),
    schema: z.object({
      y: series,
      startYear,
      minSegment: positiveCount,
      maxBreaks: count,
      conf: confidence.optional(),
    }),
    compute: ({ y, ...options }) => partitionsWithNamedInterval(y, options),
  }),
  statistic({
    name: 'change-points-by-number',
    description: 'Where the mean changes, for given numbers of breaks, exact.',
    form: levels('; nBkps: numbers of breaks; minSize'),
    schema: z.object({ y: series, startYear, nBkps: z.array(count).min(1), minSize }),
    compute: (input) => byNumber(input.nBkps, changePointsByNumber(input.y, input.nBkps, input.minSize)),
  }),
  statistic({
    name: 'pelt-mean',
    description: 'Where the mean changes, for given penalties (PELT), on a scaled series.',
    form: levels('; penalties; scale: sd or none; minSize'),
    schema: z.object({
      y: series,
      startYear,
      penalties: z.array(amount),
      scale: z.enum(['sd', 'none']).optional(),
      minSize,
    }),
    compute: ({ y, penalties, ...options }) => ({ ends: peltMean(y, penalties, options) }),
  }),
  statistic({
    name: 'sup-f',
    description: 'Strongest F statistic of one change in mean (Andrews).',
    form: levels('; trim: share at each end, 0 to 0.5'),
    schema: z.object({ y: series, startYear, trim: z.number().min(0).max(0.5).optional() }),
    compute: ({ y, trim }) => supF(y, trim),
  }),
  statistic({
    name: 'pettitt',
    description: 'Rank test for one change in level.',
    form: levels(),
    schema: z.object({ y: series, startYear }),
    compute: ({ y }) => pettitt(y),
  }),
  statistic({
    name: 'change-points-poisson',
    description:
      'Where the rate of counts changes: at most one, PELT and binary segmentation, beside Pettitt.',
    form: levels('; penalties by name; minSize'),
    schema: z.object({
      y: z.array(amount).min(2),
      startYear,
      penalties: z.record(z.string(), amount).optional(),
      minSize,
    }),
    compute: ({ y, ...options }) => poissonBesidePettitt(y, options),
  }),
  statistic({
    name: 'change-points-mean',
    description: 'Where the mean changes: PELT, binary segmentation and exact search side by side.',
    form: levels('; pen; nBkps; minSize; partitions to be costed'),
    schema: z.object({
      y: series,
      startYear,
      pen: amount,
      nBkps: count.optional(),
      minSize,
      partitions: z.array(ends).optional(),
    }),
    compute: ({ y, ...options }) => changePointsMean(y, options),
  }),
  statistic({
    name: 'segmentation-metrics',
    description: 'How near predicted breaks come to true ones.',
    form: oneShape('true and pred: ends of segments, the last the length of the series; margin'),
    schema: z.object({ true: ends, pred: ends, margin: z.number().positive().optional() }),
    compute: ({ true: truth, pred, margin }) => segmentationMetrics(truth, pred, margin),
  }),
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
