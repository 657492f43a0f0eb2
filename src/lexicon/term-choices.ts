import { termLexicons } from './terms.ts';

/** An entry of a word list as something to choose. */
export interface TermChoice {
  readonly code: string;
  /** In Chinese the first word of the list, in English its name. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Further words that mean it. */
  readonly aliases: readonly string[];
}

/** What an event can name of a kind, in the order of the list. */
export function termChoices(kind: 'industry' | 'instrument'): readonly TermChoice[] {
  const entries = termLexicons
    .filter((lexicon) => lexicon.kind === kind)
    .flatMap((lexicon) => lexicon.entries);
  return entries.map(({ id, en, terms: [first = id, ...aliases] }) => ({
    code: id,
    name: { zh: first, en },
    aliases,
  }));
}

/** Kinds of bodies that an event's `actors` can hold, in the order of the list. */
export function actorClasses(): readonly string[] {
  const actors = termLexicons.filter(({ kind }) => kind === 'actor');
  return [...new Set(actors.flatMap(({ entries }) => entries.map((entry) => entry.class)))];
}
