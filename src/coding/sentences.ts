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

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const end = to - (slice.length - slice.trimEnd().length);
  if (end > start) spans.push({ start, end });
}
