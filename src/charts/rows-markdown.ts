import type { ChartRow, Language } from './chart.ts';
import { safeUrl } from './safe-url.ts';
import { chartWords } from './words.ts';

/**
 * The events of a chart as a Markdown table: date, scale, kind, places, title with the words that tell of the
 * act, link. What a title contains cannot break the table
 * or become markup, and only http and https addresses become links.
 *
 * @returns the heading alone when there is no row
 */
export function rowsMarkdown(rows: readonly ChartRow[], language: Language = 'zh'): string {
  const { columns } = chartWords[language];
  const heading = [columns.date, columns.scale, columns.kind, columns.places, columns.title, columns.link];
  const lines = rows.map((row) => [
    markdownText(row['date']),
    markdownText(row['scale']),
    markdownText(row['kind']),
    markdownText(row['places']),
    titleAndQuote(row, language),
    markdownLink(row['url'], columns.source),
  ]);
  return [heading, heading.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Beyond this many characters a quote is cut: the page is one click away. */
const LONGEST_QUOTE = 90;

/** The title, and after it the quote where it says more than the title. */
function titleAndQuote(row: ChartRow, language: Language): string {
  const [title, quote] = [row['title'], row['quote']].map((text) => String(text ?? '').trim());
  if (!quote || title?.includes(quote)) return markdownText(title);
  const characters = [...quote];
  const shown = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : quote;
  const [open, close] = language === 'zh' ? ['「', '」'] : ['“', '”'];
  return `${markdownText(title)} ${open}${markdownText(shown)}${close}`.trim();
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
