import { z } from 'zod';
import { seriesForm } from './forms/series-form.ts';
import { confidence } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';
import { linearTrend } from './trend/linear-trend.ts';
import { mannKendall } from './trend/mann-kendall.ts';

const withGaps = z.array(z.number().nullable()).min(1);

/** Trends of a series over time. */
export const registryTrend = [
  statistic({
    name: 'mann-kendall',
    description: "Test for a monotone trend, with tau-b and Sen's slope and its interval.",
    form: seriesForm('keep', 'startYear', '; conf: share of the interval'),
    schema: z.object({ y: withGaps, conf: confidence.optional(), startYear: z.int().optional() }),
    compute: ({ y, conf }) => mannKendall(y, { conf }),
  }),
  statistic({
    name: 'linear-trend',
    description: 'Straight line through a series by least squares.',
    form: seriesForm('keep', 'xStart', '; xStart: time of the first value (1)'),
    schema: z.object({ y: withGaps, xStart: z.number().optional() }),
    compute: ({ y, xStart }) => linearTrend(y, xStart),
  }),
];
