import type { Gazetteer, PlaceEntry } from './gazetteer.ts';
import type { PlaceHit, RawPlace } from './place-hit.ts';
import { dropLinesAndNames } from './place-lines.ts';
import { runsOfCharacters } from './place-runs.ts';
import { resolvePlaces } from './resolve-places.ts';

/**
 * Places that a text names, in order, by the conventions on places: longest name, no streets, lines, firms or
 * schools, group names expanded, shared names resolved by the city before them, joined names as their lowest.
 *
 * @param text folded, with the inside of 《》 masked
 */
export function findPlaces(text: string, gazetteer: Gazetteer): PlaceHit[] {
  if (text === '') return [];
  const raw = gazetteer.trie.scan(text, (end, entry) => fits(text, end, entry));
  const named = mergeRuns(raw, runsOfCharacters(text, gazetteer));
  return resolvePlaces(text, dropLinesAndNames(text, named, gazetteer), gazetteer);
}

// 区 and 市 may open the next word: 河北|区域, 三河|市场.
const AREA_WORD = /^[域位间划块段别]|^县(?!政|委)/;
const CITY_WORD = /^(?:场|民|容|值|价|面(?!上))/;

function fits(text: string, end: number, entry: PlaceEntry): boolean {
  if (entry.kind !== 'place') return true;
  const last = text[end - 1];
  if (last === '区') return !AREA_WORD.test(text.slice(end, end + 2));
  return last !== '市' || !CITY_WORD.test(text.slice(end, end + 2));
}

function mergeRuns(raw: readonly RawPlace[], runs: readonly RawPlace[]): RawPlace[] {
  const names = raw.filter((hit) => hit.value.kind !== 'word');
  if (runs.length === 0) return names;
  const free = names.filter((hit) => !runs.some((run) => run.start < hit.end && hit.start < run.end));
  return [...free, ...runs].toSorted((a, b) => a.start - b.start);
}
