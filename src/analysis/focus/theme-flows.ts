import { type ColumnTable, table } from 'arquero';
import { themeLink } from '../statistics/co-words/theme-link.ts';
import type { CoWordTheme } from './co-word-themes.ts';

/** The themes of one period of an alluvial diagram. */
export interface PeriodThemes {
  readonly period: string;
  readonly themes: readonly CoWordTheme[];
}

/** What flows between consecutive periods, and how much of the vocabulary stays. */
export interface ThemeFlows {
  /**
   * `fromPeriod, fromTheme, toPeriod, toTheme, shared` (number of terms)`, inclusion, stability, incWeighted`; only
   * pairs with a term in common.
   */
  readonly flows: ColumnTable;
  /** For each period but the last: terms that the next one keeps / all terms of both, 0–1; null without terms. */
  readonly stability: readonly {
    readonly from: string;
    readonly to: string;
    readonly stability: number | null;
  }[];
}

/**
 * Flows of themes between consecutive periods.
 *
 * @param periods in order of time
 * @source Cobo et al. 2011, J. Informetrics 5: 146–166 (inclusion, stability); weighting as in bibliometrix
 * @example themeFlows([]).stability // => []
 */
export function themeFlows(periods: readonly PeriodThemes[]): ThemeFlows {
  const steps = periods.slice(1).flatMap((to, i) => {
    const from = periods[i];
    return from ? [{ from, to }] : [];
  });
  const rows = steps.flatMap(({ from, to }) =>
    from.themes.flatMap((earlier) =>
      to.themes.flatMap((later) => flowOf(from.period, earlier, to.period, later)),
    ),
  );
  const columns = [
    'fromPeriod',
    'fromTheme',
    'toPeriod',
    'toTheme',
    'shared',
    'inclusion',
    'stability',
    'incWeighted',
  ] as const;
  return {
    flows: table(Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]))),
    stability: steps.map(({ from, to }) => ({
      from: from.period,
      to: to.period,
      stability: themeLink(vocabulary(from.themes), vocabulary(to.themes)).stability,
    })),
  };
}

function flowOf(fromPeriod: string, earlier: CoWordTheme, toPeriod: string, later: CoWordTheme) {
  const shared = Object.keys(earlier.terms).filter((term) => Object.hasOwn(later.terms, term)).length;
  if (shared === 0) return [];
  const { inclusion, stability, incWeighted } = themeLink(earlier.terms, later.terms);
  return [
    {
      fromPeriod,
      fromTheme: earlier.name,
      toPeriod,
      toTheme: later.name,
      shared,
      inclusion,
      stability,
      incWeighted,
    },
  ];
}

function vocabulary(themes: readonly CoWordTheme[]): Record<string, number> {
  return Object.fromEntries(themes.flatMap((theme) => Object.entries(theme.terms)));
}
