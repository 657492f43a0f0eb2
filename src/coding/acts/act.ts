import { allMatches } from '../../lexicon/all-matches.ts';
import { canHoldVerb, type VerbKind } from '../../lexicon/verb-marks.ts';
import type { EventKind } from '../../model/event.ts';
import type { SentenceView } from '../sentence-view.ts';
import type { Span } from '../sentences.ts';

/** How an act is told: what its verb says was done. */
export type ActForm = 'sign' | 'issue' | 'found' | 'move' | 'meet' | 'recognise' | 'decide';

/** A completed act told in one sentence; all offsets are within that sentence. */
export interface Act {
  readonly form: ActForm;
  readonly kind: EventKind;
  readonly verb: Span;
  /** The words for what was signed, issued, founded or moved; may stand before the verb. */
  readonly object: Span;
  /** Title of the first document named as what was issued or signed, folded; empty without one. */
  readonly title: string;
  /** One of several papers of the same act: only its own title tells what it is about. */
  readonly isListed?: boolean;
}

/** Reads the acts of one form from a sentence. */
export type ActReader = (sentence: SentenceView) => Act[];

/** Where the words between `from` and `to` match: the last match, or null. */
export function lastMatch(pattern: RegExp, text: string): RegExpMatchArray | null {
  return allMatches(text, pattern).at(-1) ?? null;
}

/**
 * Every match of a pattern of verbs, sought only in a sentence that can hold a word of their list.
 *
 * @param kind the list that every match has a word of
 */
export function verbMatches(
  sentence: SentenceView,
  kind: VerbKind,
  pattern: RegExp,
): readonly RegExpExecArray[] {
  return canHoldVerb(sentence.verbs, kind) ? allMatches(sentence.text, pattern) : NONE;
}

const NONE: readonly RegExpExecArray[] = [];
