import { unitTable } from '../lexicon/unit-table.ts';

/** A stretch of text; UTF-16, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences in order: cut after 。！？； and at line breaks, without surrounding white space; none is empty. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (STOPS[text.charCodeAt(at)] !== 1) continue;
    pushTrimmed(spans, text, start, at + 1);
    start = at + 1;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Whether a sentence ends between two offsets; see `sentencesOf`. */
export function hasSentenceEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (STOPS[text.charCodeAt(at)] === 1) return true;
  return false;
}

const STOPS = unitTable('。！？!?；;\n');

/** What `trim` takes off. */
const SPACES = unitTable(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && SPACES[text.charCodeAt(start)] === 1) start++;
  while (end > start && SPACES[text.charCodeAt(end - 1)] === 1) end--;
  if (end > start) spans.push({ start, end });
}
