import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { Assessment } from '../analysis/assessment/assess.ts';
import type { Finding } from '../analysis/assessment/finding.ts';
import type { Indicator } from '../analysis/indicators/corpus-indicators.ts';
import type { Language } from './chart.ts';
import { assessmentWords, indicatorWords } from './indicator-words.ts';
import { markdownLink, markdownText } from './rows-markdown.ts';

/**
 * The indicators as a Markdown table: value, interval, number of documents; a score that cannot be had says why.
 *
 * @param indicators of the whole corpus, or those of one phase from `byPhase`
 */
export function indicatorsMarkdown(indicators: readonly Indicator[], language: Language = 'zh'): string {
  const words = assessmentWords[language];
  const heading = [words.indicator, words.value, words.interval, words.documents];
  const rows = indicators.map((row) => [
    indicatorWords[row.id][language],
    scoreOf(row, language),
    intervalOf(row, language),
    String(row.n),
  ]);
  return tableOf([heading, ['---', '--:', '--:', '--:'], ...rows]);
}

/** The findings: claim, verdict, the sentence made from the numbers, what would change it, and other choices. */
export function findingsMarkdown(findings: readonly Finding[], language: Language = 'zh'): string {
  const words = assessmentWords[language];
  return findings
    .map((finding) =>
      [
        `### ${finding.id} · ${finding.claim[language]}`,
        `**${words.verdict[finding.verdict]}** · ${markdownText(finding.sentence[language])}`,
        ...Object.values(finding.parts).map(
          (part) => `- ${words.change}: ${markdownText(part.wouldChange[language])}`,
        ),
        `- ${words.others}: ${othersOf(finding, language)}`,
      ].join('\n\n'),
    )
    .join('\n\n');
}

const documentRow = z.object({
  id: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  canonicalUrl: z.string().nullish(),
});

/** The documents that the assessment rests on, earliest first, each with its page one click away. */
export function assessmentSourcesMarkdown(
  corpus: { readonly announcements: ColumnTable },
  assessment: Pick<Assessment, 'documents'>,
  language: Language = 'zh',
): string {
  const words = assessmentWords[language];
  if (assessment.documents.length === 0) return words.none;
  const texts = new Map(
    z
      .array(documentRow)
      .parse(corpus.announcements.objects())
      .map((row) => [row.id, row]),
  );
  const rows = assessment.documents.map(({ id, date }) => {
    const text = texts.get(id);
    const address = text?.url ?? text?.canonicalUrl ?? null;
    return [date, markdownText(text?.title ?? null), markdownLink(address, words.source)];
  });
  return tableOf([[words.date, words.title, words.sources], ['---', '---', '---'], ...rows]);
}

function scoreOf({ value, undefinedBecause }: Indicator, language: Language): string {
  const words = assessmentWords[language];
  if (value !== null) return rounded(value);
  return undefinedBecause === 'too-few' ? words.tooFew : words.nothing;
}

function intervalOf({ value, low, high }: Indicator, language: Language): string {
  if (value === null) return '';
  if (low === null || high === null) return assessmentWords[language].noInterval;
  return `${rounded(low)} – ${rounded(high)}`;
}

function othersOf({ verdict, sensitivity }: Finding, language: Language): string {
  const words = assessmentWords[language];
  const other = sensitivity.filter((row) => row.verdict !== verdict);
  if (other.length === 0) return `${words.same} (${sensitivity.length})`;
  return other.map((row) => `\`${row.choice}\` ${words.verdict[row.verdict]}`).join('; ');
}

function rounded(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

function tableOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
