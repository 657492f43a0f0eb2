import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { findPlaces } from '../src/lexicon/find-places.ts';
import { fold } from '../src/lexicon/fold.ts';
import { loadPack } from '../src/lexicon/load-pack.ts';
import { maskReferences } from '../src/lexicon/mask-references.ts';
import { cityOf } from '../src/lexicon/roll-up.ts';

/** City-level codes that a text names, each once. */
export type PlaceFinder = (text: string) => readonly string[];

const { gazetteer } = loadPack('jing-jin-ji');

export function ourPlaces(text: string): readonly string[] {
  const hits = findPlaces(maskReferences(fold(text)).masked, gazetteer);
  return cities(
    hits.filter((hit) => hit.kind === 'place' || hit.kind === 'group').flatMap((hit) => hit.codes),
  );
}

/** Names that stand for one place wherever they stand: what a list of names gives without rules. */
const names = new Map(
  [...gazetteer.trie.entries()].flatMap(([name, entry]) =>
    entry.kind === 'place' ? [[name, entry.bearers] as const] : [],
  ),
);

/** The names that jieba's words are looked up in. */
export const placeNames: readonly string[] = [...names.keys()];

/** Every name of the pack, wherever its characters stand. */
export function substringPlaces(text: string): readonly string[] {
  return cities([...names].flatMap(([name, codes]) => (text.includes(name) ? codes : [])));
}

const jieba = Jieba.withDict(dict);

/** Words that jieba tags as places (ns), looked up in the same list of names. */
export function jiebaPlaces(text: string): readonly string[] {
  const places = jieba.tag(text, true).filter(({ tag }) => tag === 'ns');
  return cities(places.flatMap(({ word }) => names.get(word) ?? []));
}

function cities(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => cityOf(code, gazetteer.region)))];
}

/** Precision, recall and F1 of a finder over passages whose places are known. */
export function scored(
  passages: readonly { readonly text: string; readonly places: readonly string[] }[],
  find: PlaceFinder,
): string {
  let [hit, found, wanted] = [0, 0, 0];
  for (const { text, places } of passages) {
    const codes = find(text);
    hit += codes.filter((code) => places.includes(code)).length;
    found += codes.length;
    wanted += places.length;
  }
  const [precision, recall] = [hit / found, hit / wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
