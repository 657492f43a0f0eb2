import { type ColumnTable, escape as computed } from 'arquero';
import { z } from 'zod';
import { scales } from '../../model/event.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import type { CountedOptions } from '../counted-events.ts';
import { documentCounts } from '../counts/event-counts.ts';
import { eventsByYear } from '../events-by-year.ts';
import { comparePhases, type PhaseComparison } from './compare-phases.ts';
import { type CountedPhases, countedPhases } from './counted-phases.ts';
import { type FoundPhases, foundPhases } from './found-phases.ts';

/** Yearly counts without gaps. */
export interface YearSeries {
  readonly firstYear: number;
  readonly counts: readonly number[];
}

/** Events of all scales (`all`) and of each scale by year. */
type ScaleSeries = Readonly<Record<string, YearSeries>> & { readonly all: YearSeries };

/** Phases found in two ways, each compared with the given ones. */
export interface KnownPhases {
  /** By penalty (PELT). */
  readonly found: FoundPhases;
  readonly comparison: PhaseComparison;
  /** By number (BIC), with intervals. */
  readonly counted: CountedPhases;
  readonly countedComparison: PhaseComparison;
  readonly undefinedBecause: null;
}

/** Too few years to look for phases. */
export interface NoPhases {
  readonly found: null;
  readonly comparison: null;
  readonly counted: null;
  readonly countedComparison: null;
  readonly undefinedBecause: 'too-few-years';
}

/** Fewer years than this have no phases and no trend to speak of. */
export const LEAST_YEARS = 5;

/**
 * Phases of a corpus as its yearly counts show them, beside the phases that its region gives.
 *
 * @param series events of all scales, as `wholeYears` gives them
 * @source methods of policyloom, E4
 */
export function corpusPhases(
  { firstYear, counts }: YearSeries,
  { region }: Pick<CorpusTables, 'region'>,
): KnownPhases | NoPhases {
  if (counts.length < LEAST_YEARS) {
    return {
      found: null,
      comparison: null,
      counted: null,
      countedComparison: null,
      undefinedBecause: 'too-few-years',
    };
  }
  const span = { from: firstYear, to: firstYear + counts.length - 1 };
  const compared = (changes: readonly { readonly year: number }[]) =>
    comparePhases(
      region.phases,
      changes.map((change) => change.year),
      span,
    );
  const found = foundPhases(counts, firstYear);
  const counted = countedPhases(counts, firstYear);
  return {
    found,
    comparison: compared(found.changes),
    counted,
    countedComparison: compared(counted.changes),
    undefinedBecause: null,
  };
}

const yearRow = z.object({ year: z.number(), scale: z.string(), n: z.number() });

/**
 * Events by year from the first year with a document or an event to the last that was over when the last document was
 * captured: a year without an event from which documents were captured is a zero, one that is not over is no year yet.
 *
 * @returns no counts at all when no event has a date
 * @source policyloom
 */
export function wholeYears(corpus: CorpusTables, options: CountedOptions = {}): ScaleSeries {
  const { events, announcements } = corpus;
  const own = z.array(yearRow).parse(eventsByYear(events, options).objects());
  if (own.length === 0) return { all: { firstYear: 0, counts: [] } };
  const years = [...yearsOf(documentCounts(announcements).table), ...own.map((row) => row.year)];
  const day = lastCapture(corpus);
  const latest = Math.max(...years);
  const last = day === null ? latest : Math.min(latest, Number(day.slice(0, YEAR)) - 1);
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

const captureRow = z.object({ capturedAt: z.string().nullish() });

/** Day of the latest capture, null when none is known: what came later cannot be in the corpus. */
export function lastCapture({ announcements }: Pick<CorpusTables, 'announcements'>): string | null {
  const days = z
    .array(captureRow)
    .parse(announcements.objects())
    .flatMap(({ capturedAt }) => capturedAt?.slice(0, 'yyyy-mm-dd'.length) ?? []);
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}
