import type { ChartRow, Language } from './chart.ts';
import { markdownText } from './rows-markdown.ts';
import { chartWords } from './words.ts';

/**
 * The numbers of a chart as a Markdown table: a column for each key of its rows, numbers to the right, rounded to three
 * decimals. A value that there is none of is left blank.
 *
 * @returns a sentence when there is no row
 */
export function numbersMarkdown(rows: readonly ChartRow[], language: Language = 'zh'): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return chartWords[language].noRows;
  const isNumber = (column: string) => rows.some((row) => typeof row[column] === 'number');
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return [columns.map(markdownText), columns.map((column) => (isNumber(column) ? '--:' : '---')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const DECIMALS = 1000;

function cellOf(value: ChartRow[string] | undefined): string {
  if (typeof value !== 'number') return markdownText(value);
  return String(Math.round(value * DECIMALS) / DECIMALS).replace('-', '−');
}
