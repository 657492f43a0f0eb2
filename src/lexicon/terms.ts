import { z } from 'zod';
import type { MentionKind } from '../model/event.ts';
import { fold } from './fold.ts';
import actors from './terms/actors.json' with { type: 'json' };
import governance from './terms/governance.json' with { type: 'json' };
import industries from './terms/industries.json' with { type: 'json' };
import instruments from './terms/instruments.json' with { type: 'json' };
import { Trie } from './trie.ts';
import { readWordList } from './word-list.ts';

const lexiconSchema = z.object({
  version: z.string(),
  kind: z.enum(['industry', 'instrument', 'actor', 'governance']),
  source: z.string().min(1),
  entries: z.array(
    z.object({
      id: z.string(),
      class: z.string(),
      en: z.string(),
      terms: z.array(z.string().min(2)).min(1),
      /** What a reader of the list should know of the entry. */
      note: z.string().optional(),
    }),
  ),
});

/** A topic's word list: `terms` are the words by which texts speak of the entry. */
export type TermLexicon = Readonly<z.infer<typeof lexiconSchema>>;

/** One meaning of a word: which list, which entry. A word may mean something in several lists. */
export interface TermMeaning {
  readonly kind: MentionKind;
  readonly id: string;
  readonly class: string;
}

/** All word lists, checked, in a fixed order. */
export const termLexicons: readonly TermLexicon[] = [industries, instruments, actors, governance].map(
  readLexicon,
);

/** Version of all word lists together. */
export const termsVersion: string = termLexicons
  .map((lexicon) => `${lexicon.kind}-${lexicon.version}`)
  .join('+');

/** Every word of every list with its meanings, for leftmost-longest matching in folded text. */
export const termTrie: Trie<readonly TermMeaning[]> = buildTrie(termLexicons);

/**
 * Checks one list: every word once.
 *
 * @throws {InvalidInputError} when the list breaks its form or gives one word two entries (the word is named)
 */
export function readLexicon(data: unknown): TermLexicon {
  return readWordList(data, lexiconSchema);
}

function buildTrie(lexicons: readonly TermLexicon[]): Trie<readonly TermMeaning[]> {
  const trie = new Trie<readonly TermMeaning[]>();
  for (const { kind, entries } of lexicons) {
    for (const entry of entries) {
      for (const term of entry.terms.map(fold)) {
        trie.set(term, [...(trie.get(term) ?? []), { kind, id: entry.id, class: entry.class }]);
      }
    }
  }
  return trie;
}
