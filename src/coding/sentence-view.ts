import type { FieldReading } from './read-field.ts';
import { type Span, sentencesOf } from './sentences.ts';

/** One sentence with its field; `text` is masked, so offsets into it plus `start` are those of the original. */
export interface SentenceView extends Span {
  readonly reading: FieldReading;
  readonly text: string;
  /** Place in the field, from 0. */
  readonly index: number;
}

/** The sentences of a field in order. */
export function sentenceViews(reading: FieldReading): SentenceView[] {
  return sentencesOf(reading.masked).map((span, index) => ({
    ...span,
    reading,
    index,
    text: reading.masked.slice(span.start, span.end),
  }));
}

/** The clause (between commas or colons) that holds a stretch of the sentence; offsets within the sentence. */
export function clauseAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && !CLAUSE_MARK.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && !CLAUSE_MARK.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

const CLAUSE_MARK = /[,:。;!?]/;

/** What stands inside the 《》 that a stretch of the sentence holds, folded, in order. */
export function referencesIn(sentence: SentenceView, from: number, to: number): string[] {
  return sentence.reading.references
    .filter((ref) => ref.start >= sentence.start + from && ref.end <= sentence.start + to)
    .map((ref) => sentence.reading.folded.slice(ref.start + 1, ref.end - 1));
}
