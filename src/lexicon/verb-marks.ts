import { type ActWordsKind, actLexicons, coreOf } from './act-words.ts';
import { pairHash } from './trie.ts';

/** Lists whose words are the verbs of acts, each with its bit in what `verbMarks` tells. */
const BITS = { signing: 1, issuing: 2, founding: 4, moving: 8, meeting: 16, deciding: 32 } as const;

/** A list of verbs of acts. */
export type VerbKind = keyof typeof BITS & ActWordsKind;

/** Bits of the lists by how their words begin: by the first character, by the hash of two, by one that is all. */
const FIRST = new Uint8Array(0x10000);
const PAIRS = new Uint8Array(0x10000);
const ALONE = new Uint8Array(0x10000);

for (const [kind, bit] of Object.entries(BITS)) {
  for (const word of wordsOf(kind)) {
    const first = word.charCodeAt(0);
    addBit(FIRST, first, bit);
    if (word.length === 1) addBit(ALONE, first, bit);
    else addBit(PAIRS, pairHash(first, word.charCodeAt(1)), bit);
  }
}

function addBit(table: Uint8Array, at: number, bit: number): void {
  table[at] = (table[at] ?? 0) | bit;
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
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const begun = FIRST[unit] ?? 0;
    if (begun === 0) continue;
    const goesOn = PAIRS[pairHash(unit, text.charCodeAt(at + 1))] ?? 0;
    marks |= begun & (goesOn | (ALONE[unit] ?? 0));
  }
  return marks;
}

/** Whether the stretch of those marks can hold a word of the list. */
export function canHoldVerb(marks: number, kind: VerbKind): boolean {
  return (marks & BITS[kind]) !== 0;
}
