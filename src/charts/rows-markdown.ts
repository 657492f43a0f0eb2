import type { ChartRow, Language } from './chart.ts';
import { safeUrl } from './safe-url.ts';
import { chartWords } from './words.ts';

/**
 * The events of a chart as a Markdown table: date, scale, title, link. What a title contains cannot break the table
 * or become markup, and only http and https addresses become links.
 *
 * @returns the heading alone when there is no row
 */
export function rowsMarkdown(rows: readonly ChartRow[], language: Language = 'zh'): string {
  const { columns } = chartWords[language];
  const heading = [columns.date, columns.scale, columns.title, columns.link];
  const lines = rows.map((row) => [
    markdownText(row['date']),
    markdownText(row['scale']),
    markdownText(row['title']),
    markdownLink(row['url'], columns.source),
  ]);
  return [heading, heading.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

type Cell = ChartRow[string] | undefined;

/** A value as plain text of Markdown: nothing in it becomes markup or ends a cell. */
export function markdownText(cell: Cell): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&');
}

/** A link for an http or https address, nothing for any other value. */
export function markdownLink(cell: Cell, word: string): string {
  const url = typeof cell === 'string' ? safeUrl(cell) : null;
  // Brackets and bars are legal in an address and end a Markdown link or a cell.
  return url === null ? '' : `[${word}](<${url.replace(/[<>|\\]/g, encodeURIComponent)}>)`;
}
