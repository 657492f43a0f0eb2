import { actLexicons, coreOf } from '../../lexicon/act-words.ts';
import { fold } from '../../lexicon/fold.ts';
import { highestTier, issuerOf } from '../../lexicon/issuers.ts';
import { termTrie } from '../../lexicon/terms.ts';
import { Trie } from '../../lexicon/trie.ts';
import type { PolicyEvent } from '../../model/event.ts';

/** An event as it was suggested, with what is known of the announcement that tells it. */
export interface Suggestion {
  readonly event: PolicyEvent;
  /** Canonical names; empty for news. */
  readonly issuers: readonly string[];
  readonly docNumber: string | null;
}

/** From so many participants on, more make no difference. */
const MANY = 4;

/**
 * What a suggestion is like, as names that it has or has not (`kind=plan`, `word=signing.sign`): the fields that
 * coding gave it, the words of acts and terms in its sentence, whose announcement tells it. Each once, in no order
 * that means anything.
 */
export function eventFeatures({ event, issuers, docNumber }: Suggestion): string[] {
  const sentence = fold(event.quote);
  const tier = highestTier(issuers.map((name) => issuerOf(name, null)));
  const features = [
    `kind=${event.kind}`,
    `scale=${event.scale}`,
    `kind=${event.kind} scale=${event.scale}`,
    `mode=${event.mode}`,
    `precision=${event.precision}`,
    `confidence=${event.confidence}`,
    `participants=${Math.min(event.participants.length, MANY)}`,
    `directed=${event.origin.length > 0}`,
    `field=${event.field}`,
    `issuer=${tier}`,
    `numbered=${docNumber !== null}`,
    ...event.actors.map((actor) => `actor=${actor}`),
    ...actWords.scan(sentence).flatMap(({ value }) => value.map((id) => `word=${id}`)),
    ...termTrie.scan(sentence).flatMap(({ value }) => value.map(({ kind, id }) => `${kind}=${id}`)),
  ];
  return [...new Set(features)];
}

/** The words by which acts are told, each with the lists and entries that have it. */
const actWords = new Trie<readonly string[]>();
for (const { kind, entries } of actLexicons) {
  for (const { id, terms } of entries) {
    for (const word of new Set(terms.map((term) => fold(coreOf(term))))) {
      actWords.set(word, [...(actWords.get(word) ?? []), `${kind}.${id}`]);
    }
  }
}
