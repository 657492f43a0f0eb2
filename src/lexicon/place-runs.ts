import { allMatches } from './all-matches.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { RawPlace } from './place-hit.ts';

const BEFORE_LIST = /[在与和及由对将从跨为\P{Script=Han}]$/u;
const AFTER_LIST = /^(?:[\P{Script=Han}三两四五各等地省的协间之]|$)/u;
/** What may stand behind a string of cities; another character may make a word with the last one: 京津冀承|接. */
const AFTER_CITIES = /^(?:[\P{Script=Han}三四五六各等地市的一城轴沿腹中区产发高协合]|$)/u;

/**
 * Groups made of single characters: lists (京、津、冀), strings with provinces beyond the region (晋冀蒙) and
 * strings of three or more of its cities (京雄保).
 */
export function runsOfCharacters(text: string, gazetteer: Gazetteer): RawPlace[] {
  const { list, strings, cities, notAfter } = patternsOf(gazetteer);
  return [
    ...runs(text, list, gazetteer, (before, after) => BEFORE_LIST.test(before) && AFTER_LIST.test(after)),
    ...runs(text, strings, gazetteer, (before) => !notAfter.test(before)),
    ...runs(text, cities, gazetteer, (before, after) => !notAfter.test(before) && AFTER_CITIES.test(after)),
  ];
}

interface Patterns {
  readonly list: RegExp;
  readonly strings: RegExp;
  readonly cities: RegExp;
  readonly notAfter: RegExp;
}

const patterns = new WeakMap<Gazetteer, Patterns>();

/** Compiled once a gazetteer: building them for every text costs more than matching. */
function patternsOf(gazetteer: Gazetteer): Patterns {
  const known = patterns.get(gazetteer);
  if (known) return known;
  const { outside, notAfter } = gazetteer.characters;
  const inside = [...gazetteer.single.keys()].join('');
  const provinces = gazetteer.region.provinces.map((province) => province.short.zh).join('');
  const made = {
    list: new RegExp(`[${inside}${outside}](?:[、/·和与及-][${inside}${outside}])+`, 'g'),
    // Looks ahead, because the region's own name stands everywhere and is no such string.
    strings: new RegExp(`(?=[${provinces}]*[${outside}])[${provinces}${outside}]{2,}`, 'g'),
    cities: new RegExp(`[${inside}]{3,}`, 'g'),
    notAfter: new RegExp(`[${notAfter}]$`),
  };
  patterns.set(gazetteer, made);
  return made;
}

function runs(
  text: string,
  pattern: RegExp,
  gazetteer: Gazetteer,
  fits: (before: string, after: string) => boolean,
): RawPlace[] {
  const found: RawPlace[] = [];
  for (const match of allMatches(text, pattern)) {
    const end = match.index + match[0].length;
    const codes = [...match[0]].flatMap((char) => gazetteer.single.get(char) ?? []);
    const before = text.slice(Math.max(0, match.index - 1), match.index) || ' ';
    if (codes.length === 0 || !fits(before, text.slice(end, end + 1))) continue;
    found.push({ start: match.index, end, value: { kind: 'group', codes, short: true } });
  }
  return found;
}
