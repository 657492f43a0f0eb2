import { z } from 'zod';
import { scales } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import type { CountedOptions } from '../counted-events.ts';
import { documentCounts, eventCounts, withIssuers } from '../counts/event-counts.ts';
import type { PeriodLength } from '../counts/periods.ts';
import { eventTally } from '../event-tally.ts';
import { eventsByPhase } from '../events-by-phase.ts';
import {
  corpusPhases,
  LEAST_YEARS,
  lastCapture,
  wholeYears,
  type YearSeries,
} from '../phases/corpus-phases.ts';
import { mannKendall } from '../statistics/trend/mann-kendall.ts';
import { strengthByYear, strengthTable } from '../strength/policy-strength.ts';
import { usualStrengthScores } from '../strength/strength-scores.ts';

export interface EvolutionReportOptions extends CountedOptions {
  /** Length of the periods; default `year`. */
  readonly period?: PeriodLength | undefined;
}

/**
 * How the number of events evolves: counts by period, scale and dimension, phases given and found, trend of each
 * scale. A year that was not over when the last document was captured is marked, and left out of phases and trends.
 *
 * @source methods of policyloom, E1, E4, E7; Ma, Huang & Luo 2018, Fig. 1
 */
export function evolutionReport(corpus: CorpusTables, options: EvolutionReportOptions = {}) {
  const { period = 'year' } = options;
  const day = lastCapture(corpus);
  const counting = { ...options, period, ...(day === null ? {} : { asOf: day }) };
  const series = wholeYears(corpus, options);
  return {
    period,
    counts: dimensions.flatMap((dimension) => countsBy(corpus, dimension, counting)),
    notPlaced: eventCounts(corpus.events, counting).notPlaced,
    tally: eventTally(corpus.events, options),
    documents: documentRows.parse(documentCounts(corpus.announcements, counting).table.objects()),
    byPhase: phaseRows.parse(eventsByPhase(corpus.events, corpus.region.phases, options).objects()),
    strength: {
      scores: usualStrengthScores,
      byYear: strengthRows.parse(
        strengthByYear(strengthTable(corpus.announcements, corpus.mentions)).objects(),
      ),
    },
    phases: corpusPhases(series.all, corpus),
    trends: Object.fromEntries(Object.entries(series).map(([name, one]) => [name, trendOf(one)])),
  };
}

/** What events are counted by beside their scale, and the column that says it. */
const columns = {
  all: null,
  kind: 'kind',
  industry: 'industries',
  instrument: 'instruments',
  issuer: 'issuers',
};
export const dimensions = ['all', 'kind', 'industry', 'instrument', 'issuer'] as const;

const countRow = z.object({
  period: z.string(),
  scale: z.enum(scales),
  code: z.string(),
  n: z.number(),
  share: z.number(),
  cumulative: z.number(),
  partial: z.boolean(),
});
const documentRows = z.array(countRow.omit({ scale: true, code: true }));
const strengthRows = z.array(
  z.object({ year: z.number(), n: z.number(), total: z.number(), mean: z.number().nullable() }),
);
const phaseRows = z.array(z.object({ phase: z.string(), scale: z.enum(scales), n: z.number() }));

function countsBy(
  corpus: CorpusTables,
  dimension: (typeof dimensions)[number],
  counting: Parameters<typeof eventCounts>[1],
) {
  const column = columns[dimension];
  const events = dimension === 'issuer' ? withIssuers(corpus.events, corpus.announcements) : corpus.events;
  const by = column === null ? ['scale'] : ['scale', column];
  const rows = eventCounts(events, { ...counting, by }).table.objects();
  return rows.map((row) => ({
    dimension,
    ...countRow.parse({ ...row, code: column === null ? '' : Reflect.get(row, column) }),
  }));
}

function trendOf({ counts }: YearSeries) {
  if (counts.length < LEAST_YEARS) return { trend: null, undefinedBecause: 'too-few-years' as const };
  const { S, tau, p, senSlope, senLow, senHigh, n } = mannKendall(counts);
  return { trend: { S, tau, p, senSlope, senLow, senHigh, n }, undefinedBecause: null };
}
