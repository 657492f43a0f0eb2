import { type ColumnTable, escape as computed } from 'arquero';
import { z } from 'zod';
import { scales } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import type { CountedOptions } from '../counted-events.ts';
import { documentCounts, eventCounts, withIssuers } from '../counts/event-counts.ts';
import type { PeriodLength } from '../counts/periods.ts';
import { eventTally } from '../event-tally.ts';
import { eventsByPhase } from '../events-by-phase.ts';
import { eventsByYear } from '../events-by-year.ts';
import { comparePhases } from '../phases/compare-phases.ts';
import { foundPhases } from '../phases/found-phases.ts';
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
  const series = wholeYears(corpus, options, day);
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
    phases: phasesOf(series.all, corpus),
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

/** Yearly counts without gaps. */
interface YearSeries {
  readonly firstYear: number;
  readonly counts: readonly number[];
}

const yearRow = z.object({ year: z.number(), scale: z.string(), n: z.number() });

function wholeYears(
  { events, announcements }: CorpusTables,
  options: CountedOptions,
  day: string | null,
): Record<string, YearSeries> & { readonly all: YearSeries } {
  const span = yearsOf(documentCounts(announcements).table);
  const own = z.array(yearRow).parse(eventsByYear(events, options).objects());
  const years = [...span, ...own.map((row) => row.year)];
  if (own.length === 0) return { all: { firstYear: 0, counts: [] } };
  // A year without an event from which documents were captured is a zero; one that is not over is no year yet.
  const last =
    day === null ? Math.max(...years) : Math.min(Math.max(...years), Number(day.slice(0, YEAR)) - 1);
  const bounds = { ...options, from: Math.min(...years), to: last };
  const rows = z.array(yearRow).parse(eventsByYear(events, bounds).objects());
  const of = (isCounted: (scale: string) => boolean): YearSeries => ({
    firstYear: bounds.from,
    counts: [...Map.groupBy(rows, (row) => row.year).values()].map((list) =>
      list.reduce((sum, row) => (isCounted(row.scale) ? sum + row.n : sum), 0),
    ),
  });
  return {
    all: of(() => true),
    ...Object.fromEntries(scales.map((scale) => [scale, of((other) => other === scale)])),
  };
}

const YEAR = 'yyyy'.length;

function yearsOf(counts: ColumnTable): number[] {
  return [...counts.filter(computed((row: { readonly n: number }) => row.n > 0)).array('period')].map(Number);
}

/** Fewer years than this have no phases and no trend to speak of. */
const LEAST_YEARS = 5;

function phasesOf({ firstYear, counts }: YearSeries, { region }: CorpusTables) {
  if (counts.length < LEAST_YEARS) {
    return { found: null, comparison: null, undefinedBecause: 'too-few-years' as const };
  }
  const found = foundPhases(counts, firstYear);
  const span = { from: firstYear, to: firstYear + counts.length - 1 };
  const years = found.changes.map((change) => change.year);
  return { found, comparison: comparePhases(region.phases, years, span), undefinedBecause: null };
}

function trendOf({ counts }: YearSeries) {
  if (counts.length < LEAST_YEARS) return { trend: null, undefinedBecause: 'too-few-years' as const };
  const { S, tau, p, senSlope, senLow, senHigh, n } = mannKendall(counts);
  return { trend: { S, tau, p, senSlope, senLow, senHigh, n }, undefinedBecause: null };
}

const captureRow = z.object({ capturedAt: z.string().nullish() });

/** Day of the latest capture: what came later cannot be in the corpus. */
function lastCapture({ announcements }: CorpusTables): string | null {
  const days = z
    .array(captureRow)
    .parse(announcements.objects())
    .flatMap(({ capturedAt }) => capturedAt?.slice(0, 'yyyy-mm-dd'.length) ?? []);
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}
