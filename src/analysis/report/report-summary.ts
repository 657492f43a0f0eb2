import type { Region } from '../../lexicon/region.ts';
import type { AnalysisReport } from './analysis-report.ts';

/** What a summary reads of a report. */
type Summarised = Pick<AnalysisReport, 'corpus' | 'evolution' | 'linkage' | 'assessment' | 'parameters'>;

/**
 * A report in a page of plain text: what the corpus holds, its phases, its network, the indicators and the findings.
 *
 * @source policyloom
 */
export function reportSummary(report: Summarised, region: Region): string {
  const { corpus, assessment } = report;
  const sample = corpus.isSample ? ['Sample texts are among the documents: nothing here is evidence.'] : [];
  return [
    `${region.name.en}: ${corpus.documents} documents, ${corpus.events} events (${corpus.suggestedEvents} not judged by a person, ${corpus.undatedEvents} undated), corpus ${corpus.hash.slice(0, 12)}`,
    ...sample,
    '',
    ...evolutionLines(report),
    '',
    ...linkageLines(report),
    '',
    `Indicators (95% interval; ${assessment.documents.length} documents tell an act)`,
    ...assessment.indicators.map(indicatorLine),
    '',
    ...assessment.findings.flatMap(({ id, claim, verdict, sentence, parts, sensitivity }) => [
      `${id}  ${claim.en}: ${verdict.toUpperCase()}`,
      `    ${sentence.en}`,
      ...Object.values(parts).map((part) => `    What would change it: ${part.wouldChange.en}`),
      `    ${otherChoices(verdict, sensitivity)}`,
    ]),
    '',
  ].join('\n');
}

function evolutionLines({ evolution }: Summarised): string[] {
  const { phases, trends, byPhase } = evolution;
  const all = trends['all']?.trend;
  const { found, given } = phases.comparison ?? { found: [], given: [] };
  return [
    'Evolution',
    ...byPhase.map(({ phase, scale, n }) => `  ${phase.padEnd(18)} ${scale.padEnd(11)} ${n}`),
    phases.undefinedBecause
      ? '  Phases: too few years to look for any'
      : `  Phases begin in ${found.join(', ') || 'none found'}; given: ${given.join(', ') || 'none within these years'}`,
    all
      ? `  Trend: ${number(all.senSlope)} events a year (Sen), Mann–Kendall p = ${number(all.p)}`
      : '  Trend: too few years',
  ];
}

function linkageLines({ linkage }: Summarised): string[] {
  return [
    'Linkage (intercity)',
    ...linkage.networks.map(({ phase, whole }) => {
      const { links, density, degreeCentralization, eiProvince } = whole;
      return `  ${phase.padEnd(18)} ${links} pairs, density ${number(density)}, centralization ${number(degreeCentralization)}, E–I by province ${number(eiProvince)}`;
    }),
  ];
}

function indicatorLine({
  id,
  value,
  low,
  high,
  n,
  undefinedBecause,
}: Summarised['assessment']['indicators'][number]): string {
  const name = `  ${id.padEnd(20)}`;
  if (undefinedBecause !== null) return `${name} ${undefinedBecause} (n = ${n})`;
  const interval = low === null ? 'no interval' : `${number(low)} to ${number(high)}`;
  return `${name} ${number(value)}  (${interval}, n = ${n})`;
}

function otherChoices(
  verdict: string,
  rows: Summarised['assessment']['findings'][number]['sensitivity'],
): string {
  const other = rows.filter((row) => row.verdict !== verdict);
  if (rows.length === 0) return 'Other choices were not tried.';
  if (other.length === 0) return `The same under ${rows.length} other choices.`;
  return `Otherwise under: ${other.map((row) => `${row.choice} (${row.verdict})`).join(', ')}`;
}

function number(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
