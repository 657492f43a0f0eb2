import { z } from 'zod';
import { burstBatched } from './bursts/burst-batched.ts';
import { burstContinuous } from './bursts/burst-continuous.ts';
import { batchForm, eventTimesForm } from './forms/event-forms.ts';
import { count, series } from './numeric/schemas.ts';
import { statistic } from './statistic.ts';

const options = { s: z.number().gt(1).optional(), gamma: z.number().positive().optional() };
const counts = z.array(count).min(1);

/** Bursts of activity. */
export const registryBursts = [
  statistic({
    name: 'burst-continuous',
    description: "Kleinberg's nested bursts of single events in time.",
    form: eventTimesForm,
    schema: z.object({ offsets: series, ...options }),
    compute: ({ offsets, s, gamma }) => ({ bursts: burstContinuous(offsets, { s, gamma }) }),
  }),
  statistic({
    name: 'burst-batched',
    description: "Kleinberg's bursts of a term among documents counted by period.",
    form: batchForm,
    schema: z.object({ r: counts, d: counts, ...options }),
    compute: ({ r, d, s, gamma }) => burstBatched(r, d, { s, gamma }),
  }),
];
