import type { PlaceEntry } from './gazetteer.ts';
import type { TrieHit } from './trie.ts';

/** A name met in a text, before and after the rules on places. Offsets are UTF-16, half-open. */
export interface PlaceHit {
  readonly start: number;
  readonly end: number;
  /**
   * `place` and `group` are places of the region; `organisation` a firm, school or hospital named after one
   * (`codes` its seat, never a mention); `outside` a place elsewhere.
   */
  readonly kind: 'place' | 'group' | 'organisation' | 'outside';
  /** Six-digit codes of the finest units named; empty when outside. */
  readonly codes: readonly string[];
  /** The name as the dictionary has it. */
  readonly name: string;
}

/** A dictionary hit still to be judged. */
export type RawPlace = TrieHit<PlaceEntry>;
