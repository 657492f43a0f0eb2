import { actLexicons, coreOf } from '../lexicon/act-words.ts';
import { fold } from '../lexicon/fold.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import { termTrie } from '../lexicon/terms.ts';
import { Trie } from '../lexicon/trie.ts';
import { hashId } from '../model/hash.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { RULES_VERSION } from './code.ts';

/** Every word that coding looks up, with all that it means, as text; in no promised order. */
export type LexiconWords = ReadonlyMap<string, string>;

/** The words of a pack, of the term lists and of the frames of acts; a word in several means all. */
export function lexiconWords(pack: Pack): LexiconWords {
  const words = new Map<string, string>();
  const add = (word: string, meaning: unknown): unknown =>
    words.set(word, `${words.get(word) ?? ''}${JSON.stringify(meaning)}`);
  for (const [word, entry] of pack.gazetteer.trie.entries()) add(word, entry);
  for (const [word, meanings] of termTrie.entries()) add(word, meanings);
  for (const list of actLexicons)
    for (const { terms, traps, ...meaning } of list.entries)
      for (const term of terms) add(coreOf(term), [list.kind, term, traps, meaning.class, meaning.reach]);
  for (const title of pack.nationalPapers) add(fold(title), 'national');
  return words;
}

/** What of a pack is no word: a change of it may touch any text. */
export function packRules({ gazetteer }: Pack): string {
  const { single, characters, within, region } = gazetteer;
  const units = [region.provinces, region.cities].map((list) => list.map((unit) => unit.code));
  return JSON.stringify([[...single], characters, [...within], units]);
}

/** Changes with the rules, the pack and every word of it and of the lists: a key of what was coded with them. */
export function lexiconKey(pack: Pack): string {
  const words = [...lexiconWords(pack)].toSorted();
  return hashId(RULES_VERSION, packRules(pack), JSON.stringify(words));
}

/** Words added, removed or given another meaning, sorted. */
export function changedWords(before: LexiconWords, after: LexiconWords): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((word) => before.get(word) !== after.get(word)).toSorted();
}

/** Tells which texts hold one of some words, in title, body or the names of their issuers: no other can be coded anew. */
export function holdsAny(words: readonly string[]): (text: CodableText) => boolean {
  const trie = new Trie<true>();
  for (const word of words) trie.set(word, true);
  return (text) =>
    [fieldText(text, 'title'), text.bodyText, ...(text.issuers ?? [])].some(
      (part) => trie.scan(fold(part)).length > 0,
    );
}
