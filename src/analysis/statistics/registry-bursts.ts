import { z } from 'zod';
import { burstBatched } from './bursts/burst-batched.ts';
import { burstContinuous } from './bursts/burst-continuous.ts';
import { count, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const options = { s: z.number().gt(1).optional(), gamma: z.number().positive().optional() };
const counts = z.array(count).min(1);

/** Bursts of activity. */
export const registryBursts = [
  statistic(
    'burst-continuous',
    "Kleinberg's nested bursts of single events in time.",
    z.object({ offsets: series, ...options }),
    ({ offsets, s, gamma }) => ({ bursts: burstContinuous(offsets, { s, gamma }) }),
  ),
  statistic(
    'burst-batched',
    "Kleinberg's bursts of a term among documents counted by period.",
    z.object({ r: counts, d: counts, ...options }),
    ({ r, d, s, gamma }) => burstBatched(r, d, { s, gamma }),
  ),
];
