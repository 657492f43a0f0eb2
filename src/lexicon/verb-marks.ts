import { type ActWordsKind, actLexicons, coreOf } from './act-words.ts';
import { pairHash } from './trie.ts';

/** Lists whose words are the verbs of acts, each with its bit in what `verbMarks` tells. */
const BITS = { signing: 1, issuing: 2, founding: 4, moving: 8, meeting: 16, deciding: 32 } as const;

/** A list of verbs of acts. */
export type VerbKind = keyof typeof BITS & ActWordsKind;

/** Bits of the lists by the hash of the first two characters of their words, and by a character that is all of one. */
const PAIRS = new Uint8Array(0x10000);
const ALONE = new Uint8Array(0x10000);

for (const [kind, bit] of Object.entries(BITS)) {
  for (const word of wordsOf(kind)) {
    const first = word.charCodeAt(0);
    if (word.length === 1) ALONE[first] = (ALONE[first] ?? 0) | bit;
    else {
      const pair = pairHash(first, word.charCodeAt(1));
      PAIRS[pair] = (PAIRS[pair] ?? 0) | bit;
    }
  }
}

function wordsOf(kind: string): string[] {
  const entries = actLexicons.find((list) => list.kind === kind)?.entries ?? [];
  return entries.flatMap((entry) => entry.terms.map(coreOf));
}

/**
 * Which lists of verbs a stretch of a text can hold a word of, for `canHoldVerb`. One walk spares most of the
 * searches by pattern: words that only begin alike are taken for verbs too, but no verb is missed.
 *
 * @param text folded
 */
export function verbMarks(text: string, from: number, to: number): number {
  let marks = 0;
  let unit = text.charCodeAt(from);
  for (let at = from + 1; at <= to; at++) {
    const next = text.charCodeAt(at);
    marks |= (PAIRS[pairHash(unit, next)] ?? 0) | (ALONE[unit] ?? 0);
    unit = next;
  }
  return marks;
}

/** Whether the stretch of those marks can hold a word of the list. */
export function canHoldVerb(marks: number, kind: VerbKind): boolean {
  return (marks & BITS[kind]) !== 0;
}
