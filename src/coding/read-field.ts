import { findPlaces } from '../lexicon/find-places.ts';
import { fold } from '../lexicon/fold.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import { maskReferences, type Reference } from '../lexicon/mask-references.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { type TermMeaning, termTrie } from '../lexicon/terms.ts';
import type { TrieHit } from '../lexicon/trie.ts';
import type { TextField } from '../model/event.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { datelinePlaces } from './dateline-places.ts';

/** One field of a text as the rules see it; all offsets are those of the original. */
export interface FieldReading {
  readonly field: TextField;
  readonly original: string;
  readonly folded: string;
  /** Folded, with the inside of every 《》 masked. */
  readonly masked: string;
  readonly references: readonly Reference[];
  /** Every place named, in order. */
  readonly namedPlaces: readonly PlaceHit[];
  /** Those that can have a part in what is told: all but the datelines’. */
  readonly places: readonly PlaceHit[];
  /** Words of the term lists outside 《》, each with its meanings. */
  readonly terms: readonly TrieHit<readonly TermMeaning[]>[];
}

/** Folds one field, masks its references and finds its places. */
export function readField(text: CodableText, field: TextField, pack: Pack): FieldReading {
  const original = fieldText(text, field);
  const folded = fold(original);
  const { masked, references } = maskReferences(folded);
  const namedPlaces = findPlaces(masked, pack.gazetteer);
  const datelines = datelinePlaces(namedPlaces, masked);
  return {
    field,
    original,
    folded,
    masked,
    references,
    namedPlaces,
    places: datelines.size === 0 ? namedPlaces : namedPlaces.filter((place) => !datelines.has(place)),
    terms: termTrie.scan(masked),
  };
}
