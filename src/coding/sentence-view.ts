import type { Reference } from '../lexicon/mask-references.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { unitTable } from '../lexicon/unit-table.ts';
import { verbMarks } from '../lexicon/verb-marks.ts';
import type { FieldReading } from './read-field.ts';
import { type Span, sentencesOf } from './sentences.ts';

/** One sentence with its field; `text` is masked, so offsets into it plus `start` are those of the original. */
export interface SentenceView extends Span {
  readonly reading: FieldReading;
  readonly text: string;
  /** Place in the field, from 0. */
  readonly index: number;
  /** Hits and titles inside the sentence, offsets those of the original. */
  readonly places: readonly PlaceHit[];
  readonly references: readonly Reference[];
  readonly terms: FieldReading['terms'];
  /** How many hits of the field stand before the sentence. */
  readonly placesBefore: number;
  /** Lists of verbs that it can hold a word of; see `verbMarks`. */
  readonly verbs: number;
}

/** The sentences of a field in order, each with what lies in it; linear in the length of the field. */
export function sentenceViews(reading: FieldReading): SentenceView[] {
  let [place, reference, term] = [0, 0, 0];
  return sentencesOf(reading.masked).map((span, index) => {
    const places = itemsUntil(reading.places, place, span.end);
    const references = itemsUntil(reading.references, reference, span.end);
    const terms = itemsUntil(reading.terms, term, span.end);
    const placesBefore = place;
    place += places.length;
    reference += references.length;
    term += terms.length;
    const text = reading.masked.slice(span.start, span.end);
    const verbs = verbMarks(reading.masked, span.start, span.end);
    return { ...span, reading, index, text, places, references, terms, placesBefore, verbs };
  });
}

const NONE: readonly never[] = [];

function itemsUntil<T extends Span>(items: readonly T[], from: number, end: number): readonly T[] {
  let to = from;
  while ((items[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++;
  return to === from ? NONE : items.slice(from, to);
}

/** The clause (between commas or colons) that holds a stretch of the sentence; offsets within the sentence. */
export function clauseAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && !isClauseMark(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !isClauseMark(text, to)) to++;
  return { start: from, end: to };
}

const CLAUSE_MARKS = unitTable(',:。;!?');

/** 5:5 and 1,200 are numbers: no clause ends there. */
function isClauseMark(text: string, at: number): boolean {
  return CLAUSE_MARKS[text.charCodeAt(at)] === 1 && !(isDigit(text, at - 1) && isDigit(text, at + 1));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** What stands inside the 《》 that a stretch of the sentence holds, folded, in order. */
export function referencesIn(sentence: SentenceView, from: number, to: number): string[] {
  return sentence.references
    .filter((ref) => ref.start >= sentence.start + from && ref.end <= sentence.start + to)
    .map((ref) => fullTitle(ref, sentence.reading));
}

/** So short a title is a later short form of one named in full: 《纲要》, 《规划纲要》. */
const SHORT_TITLE = 6;

function fullTitle(ref: Reference, { references, folded }: FieldReading): string {
  const title = folded.slice(ref.start + 1, ref.end - 1);
  if (title.length > SHORT_TITLE) return title;
  const known = references
    .slice(0, references.indexOf(ref))
    .map((earlier) => folded.slice(earlier.start + 1, earlier.end - 1))
    .findLast((earlier) => earlier.length > title.length && earlier.endsWith(title));
  return known ?? title;
}
