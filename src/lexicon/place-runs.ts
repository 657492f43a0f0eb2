import type { Gazetteer } from './gazetteer.ts';
import type { RawPlace } from './place-hit.ts';

const OUTSIDE = '晋鲁豫辽蒙沪渝苏浙皖陕吉黑';
const BEFORE_LIST = /[在与和及由对将从跨为\P{Script=Han}]$/u;
const AFTER_LIST = /^(?:[\P{Script=Han}三两四五各等地省的协间之]|$)/u;
// 北|京 and 天|津 are no abbreviations.
const HALF_NAME = /[北南东西天盛燕]$/;

/** Groups made of single characters: lists (京、津、冀) and strings with provinces beyond the region (晋冀蒙). */
export function runsOfCharacters(text: string, gazetteer: Gazetteer): RawPlace[] {
  const { list, strings } = patternsOf(gazetteer);
  return [
    ...runs(text, list, gazetteer, (before, after) => BEFORE_LIST.test(before) && AFTER_LIST.test(after)),
    ...runs(text, strings, gazetteer, (before) => !HALF_NAME.test(before)).filter((run) =>
      [...text.slice(run.start, run.end)].some((char) => OUTSIDE.includes(char)),
    ),
  ];
}

interface Patterns {
  readonly list: RegExp;
  readonly strings: RegExp;
}

const patterns = new WeakMap<Gazetteer, Patterns>();

/** Compiled once a gazetteer: building them for every text costs more than matching. */
function patternsOf(gazetteer: Gazetteer): Patterns {
  const known = patterns.get(gazetteer);
  if (known) return known;
  const inside = [...gazetteer.single.keys()].join('');
  const provinces = gazetteer.region.provinces.map((province) => province.short.zh).join('');
  const made = {
    list: new RegExp(`[${inside}${OUTSIDE}](?:[、/·和与及-][${inside}${OUTSIDE}])+`, 'g'),
    strings: new RegExp(`[${provinces}${OUTSIDE}]{2,}`, 'g'),
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
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const codes = [...match[0]].flatMap((char) => gazetteer.single.get(char) ?? []);
    const before = text.slice(Math.max(0, match.index - 1), match.index) || ' ';
    if (codes.length === 0 || !fits(before, text.slice(end, end + 1))) continue;
    found.push({ start: match.index, end, value: { kind: 'group', codes, short: true } });
  }
  return found;
}
