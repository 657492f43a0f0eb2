import { z } from 'zod';
import { confidence, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';
import { linearTrend } from './trend/linear-trend.ts';
import { mannKendall } from './trend/mann-kendall.ts';

/** Trends of a series over time. */
export const registryTrend = [
  statistic(
    'mann-kendall',
    "Test for a monotone trend, with tau-b and Sen's slope and its interval.",
    z.object({ y: z.array(z.number().nullable()).min(1), conf: confidence.optional() }),
    ({ y, conf }) => mannKendall(y, { conf }),
  ),
  statistic(
    'linear-trend',
    'Straight line through a series by least squares.',
    z.object({ y: series, xStart: z.number().optional() }),
    ({ y, xStart }) => linearTrend(y, xStart),
  ),
];
