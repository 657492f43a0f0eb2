import type { Gazetteer } from './gazetteer.ts';
import type { RawPlace } from './place-hit.ts';
import traps from './place-traps.json' with { type: 'json' };

const LINE = new RegExp(`^(?:${traps.line})`);
const LIST_MARK = /^[、和与及,]$/;
const BETWEEN_ENDS = /^(?:市|省)?(?:至|到|-)$/;
const LONGEST_BETWEEN = 2;
const LINE_AFTER_ENDS = new RegExp(`^(?:市)?(?:的)?(?:新建)?(?:城际|高速|客运)?(?:${traps.line})`);
/** A line's name runs on a little before its suffix: 京雄商高铁, 津石中线. */
const LINE_NAME = new RegExp(`^(?:(?![两三二地合协的共])[\\u4e00-\\u9fff]){0,2}?(?:${traps.line})`);
/** Drops names that belong to a railway or road: 京张高铁, 京津、京沪铁路, 北京至雄安城际铁路. */
export function dropLinesAndNames(text: string, hits: readonly RawPlace[], gazetteer: Gazetteer): RawPlace[] {
  const dropped = new Set<RawPlace>();
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i];
    const next = hits[i + 1];
    if (hit && (isLine(text, hit, gazetteer) || sharesSuffix(text, hit, next, dropped))) dropped.add(hit);
    else if (hit && next && joinsEnds(text, hit, next)) dropped.add(hit).add(next);
  }
  return dropped.size === 0 ? [...hits] : hits.filter((hit) => !dropped.has(hit));
}

/** Other lines that follow in the list and share the suffix: 京津、京沪、京广铁路. */
const linesAfter = new WeakMap<Gazetteer, RegExp>();

function linesAfterOf(gazetteer: Gazetteer): RegExp {
  const known =
    linesAfter.get(gazetteer) ??
    new RegExp(`^(?:[、和与及][${gazetteer.characters.lines}][\\u4e00-\\u9fff]){1,6}(?:${traps.line})`);
  linesAfter.set(gazetteer, known);
  return known;
}

function isLine(text: string, hit: RawPlace, gazetteer: Gazetteer): boolean {
  if (hit.value.kind !== 'group' || !hit.value.short) return false;
  const after = text.slice(hit.end, hit.end + 8);
  // A whole region has rail plans and networks, its name is no line's name: 京津冀城际铁路网.
  return hit.value.codes.length > 2 && hit.value.codes.every((code) => code.endsWith('0000'))
    ? LINE.test(after)
    : LINE_NAME.test(after) || linesAfterOf(gazetteer).test(text.slice(hit.end, hit.end + 30));
}

function sharesSuffix(
  text: string,
  hit: RawPlace,
  next: RawPlace | undefined,
  dropped: Set<RawPlace>,
): boolean {
  if (!next || !dropped.has(next) || hit.value.kind !== 'group' || !hit.value.short) return false;
  return LIST_MARK.test(text.slice(hit.end, next.start));
}

function joinsEnds(text: string, hit: RawPlace, next: RawPlace): boolean {
  if (hit.value.kind === 'group' || next.value.kind === 'group') return false;
  if (next.start - hit.end > LONGEST_BETWEEN) return false;
  return (
    BETWEEN_ENDS.test(text.slice(hit.end, next.start)) &&
    LINE_AFTER_ENDS.test(text.slice(next.end, next.end + 10))
  );
}
