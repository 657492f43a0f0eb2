import type { Assessment } from '../analysis/assessment/assess.ts';
import type { Region } from '../lexicon/region.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language } from './chart.ts';
import { DEFAULT_WIDTH } from './chart-frame.ts';
import { type FigureOptions, figure } from './figure.ts';
import { phaseNumeral, phaseTitle } from './phase-words.ts';
import { type ScorecardLayout, scorecardLayout, sideOf } from './scorecard-layout.ts';
import { scorecardLayers } from './scorecard-marks.ts';
import { scorecardWords } from './scorecard-words.ts';

export type ScorecardOptions = FigureOptions;

/**
 * The eight axes of neo-regional governance by phase: estimate, interval, and on which side of ½ the latest phase
 * lies. An axis without enough documents says so in its place.
 *
 * @param corpus that was assessed
 * @returns rows: one for each axis and phase with value, interval, number of documents and verdict
 * @source methods of policyloom, C (report); axes of LeSage & Stefanick 2004
 */
export function scorecardChart(
  corpus: Pick<CorpusTables, 'announcements' | 'codings' | 'isSample' | 'region'>,
  assessment: Pick<Assessment, 'byPhase'>,
  { language = 'zh', width = DEFAULT_WIDTH }: ScorecardOptions = {},
): Chart {
  const words = scorecardWords[language];
  const { phases } = corpus.region;
  const indicatorsOf = (id: string) => assessment.byPhase.find((one) => one.phase === id)?.indicators ?? [];
  const layout = scorecardLayout(
    phases.map((phase) => indicatorsOf(phase.id)),
    width,
    language,
  );
  const latest = phaseNumeral(phases.length - 1);
  const { below, above } = sidesOf(layout, true);
  return figure(
    corpus,
    {
      title: words.title,
      subtitle: words.subtitle,
      described: words.described(latest, sidesOf(layout, false)),
      views: [scorecardLayers(layout, language)],
      caption: [words.reading, words.rule(latest, below, above)],
      rows: rowsOf(layout, corpus.region, language),
    },
    { language, width },
  );
}

/** How many axes of the latest phase lie on which side; all eight, or the six that the rule counts. */
function sidesOf({ bars }: ScorecardLayout, onlyCounted: boolean) {
  const last = Math.max(...bars.map((bar) => bar.phaseIndex));
  const sides = bars
    .filter((bar) => bar.phaseIndex === last && (bar.axis.counts || !onlyCounted))
    .map((bar) => sideOf(bar.row));
  const count = (side: string) => sides.filter((one) => one === side).length;
  const [below, spans, above] = [count('below'), count('spans'), count('above')];
  return { below, spans, above, none: sides.length - below - spans - above };
}

function rowsOf({ bars }: ScorecardLayout, region: Region, language: Language): ChartRow[] {
  const { columns, sides } = scorecardWords[language];
  return bars.flatMap(({ axis, phaseIndex, row }): ChartRow[] => {
    const phase = region.phases[phaseIndex];
    if (!phase) return [];
    const told: ChartRow = {
      [columns.axis]: `${axis.label} ${axis.hierarchical[language]} – ${axis.neoRegional[language]}`,
      [columns.phase]: phaseTitle(phase, phaseIndex, language),
      [columns.value]: row?.value ?? null,
      [columns.low]: row?.low ?? null,
      [columns.high]: row?.high ?? null,
      [columns.documents]: row?.n ?? 0,
      [columns.verdict]: sides[sideOf(row)],
    };
    return [told];
  });
}
