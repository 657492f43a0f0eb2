import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import type { PagedText } from './paged-text.ts';

/** How many lines a title may be broken into. */
const MAX_TITLE_LINES = 3;
const MIN_TITLE_LENGTH = 4;
const MAX_TITLE_LENGTH = 60;

/**
 * A text without pages as one page. Its first lines, up to the first sentence, are its heading; the document's
 * number among them is not.
 */
export function unpagedText(text: string): PagedText {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const title = titleLines(lines);
  const paragraphs = lines.map((line, index) => ({ text: line.trim(), isHeading: title.has(index) }));
  return { title: null, pages: [{ number: null, paragraphs }] };
}

function titleLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (isTitleLine(line)) found.add(index);
    else if (found.size > 0 || isSentence(line)) break;
    if (found.size === MAX_TITLE_LINES) break;
  }
  return found;
}

function isTitleLine(line: string): boolean {
  const text = line.trim();
  const isShort = text.length >= MIN_TITLE_LENGTH && text.length <= MAX_TITLE_LENGTH;
  return (
    isShort && !isSentence(text) && !/\t|[:：]|^附\s*件|^[（(]?\d/.test(text) && wholeDocNumber(text) === null
  );
}

function isSentence(text: string): boolean {
  return /[。；;！？:：]\s*$/.test(text);
}
