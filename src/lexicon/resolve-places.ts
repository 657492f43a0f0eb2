import type { Gazetteer } from './gazetteer.ts';
import type { PlaceHit, RawPlace } from './place-hit.ts';
import { airportTrapAt, placeTrapAt } from './place-trap.ts';
import { cityOf, contains } from './roll-up.ts';

interface Named extends PlaceHit {
  readonly weak: boolean;
}

const LIST_GAP = /^[、/·和与及,-]$|^(?:以及|[市区县][、和与及])$/;
const JOINED_GAP = /^[ 的·]?$/;

/** Judges dictionary hits one by one and together; see `findPlaces`. */
export function resolvePlaces(text: string, raw: readonly RawPlace[], gazetteer: Gazetteer): PlaceHit[] {
  const named: Named[] = [];
  for (const [index, hit] of raw.entries()) {
    const place = readHit(text, hit, raw[index + 1], named, gazetteer);
    if (place) named.push(place);
  }
  return joinNames(text, spreadOrganisations(text, acceptWeak(text, named, gazetteer), gazetteer), gazetteer);
}

function readHit(
  text: string,
  hit: RawPlace,
  next: RawPlace | undefined,
  before: readonly Named[],
  gazetteer: Gazetteer,
): Named | null {
  const entry = hit.value;
  const span = { start: hit.start, end: hit.end, name: text.slice(hit.start, hit.end) };
  if (entry.kind === 'word') return null;
  if (entry.kind === 'outside') return { ...span, name: entry.name, kind: 'outside', codes: [], weak: false };
  const trap = continues(hit, next)
    ? airportTrapAt(text, hit.end)
    : placeTrapAt(text, hit.end, entry.kind === 'group');
  if (trap?.kind === 'name') return null;
  const codes = entry.kind === 'group' ? entry.codes : bearerOf(entry, before, gazetteer);
  if (codes.length === 0) return null;
  const weak = entry.kind === 'place' && entry.weak;
  if (trap) {
    return {
      start: hit.start,
      end: trap.end,
      name: text.slice(hit.start, trap.end),
      kind: 'organisation',
      codes: CENTRAL_FIRM.test(text.slice(Math.max(0, hit.start - 8), hit.start)) ? [] : codes,
      weak,
    };
  }
  return { ...span, kind: entry.kind, codes, weak };
}

/** 中国银行|河北省分行, 国网|冀北电力公司: the branch of a central firm stands for no place. */
const CENTRAL_FIRM =
  /(?:中国[\u4e00-\u9fff]{2,5}|国家电网|国网|农业银行|工商银行|建设银行|交通银行|农行|工行|建行|中行)$/;

function continues(hit: RawPlace, next: RawPlace | undefined): boolean {
  return next?.start === hit.end && next.value.kind !== 'outside';
}

type PlaceWord = Extract<RawPlace['value'], { kind: 'place' }>;

/** The unit meant by a name that several bear: that of the nearest city before it that has one. */
function bearerOf(entry: PlaceWord, before: readonly Named[], gazetteer: Gazetteer): readonly string[] {
  if (entry.bearers.length === 1 && entry.outside.length === 0) return entry.bearers;
  const cities = new Map(entry.bearers.map((code) => [cityOf(code, gazetteer.region), code]));
  const first = entry.bearers.slice(0, 1);
  if (cities.size === 1 && entry.outside.length === 0) return first;
  const named = before.findLast((place) => meantBy(place, entry, cities, gazetteer) !== null);
  return (named && meantBy(named, entry, cities, gazetteer)) ?? (cities.size === 1 ? first : []);
}

/** What a place named before makes of a shared name: a unit of the region, none (elsewhere), or nothing (null). */
function meantBy(
  place: Named,
  entry: PlaceWord,
  cities: ReadonlyMap<string, string>,
  gazetteer: Gazetteer,
): readonly string[] | null {
  if (place.kind === 'outside') return entry.outside.includes(place.name) ? [] : null;
  const inside = place.codes.map((code) => cities.get(cityOf(code, gazetteer.region))).find(Boolean);
  return inside ? [inside] : null;
}

/** Keeps a weak name only in a list with other places of the region, or after the city it lies in. */
function acceptWeak(text: string, named: readonly Named[], gazetteer: Gazetteer): readonly Named[] {
  if (!named.some((place) => place.weak)) return named;
  const accepted = new Set(named.filter((place) => !place.weak));
  let size = -1;
  while (size !== accepted.size) {
    size = accepted.size;
    for (const [index, place] of named.entries()) {
      if (accepted.has(place)) continue;
      if (standsFirm(text, place, named[index - 1], named[index + 1], accepted, gazetteer))
        accepted.add(place);
    }
  }
  return named.filter((place) => accepted.has(place));
}

function standsFirm(
  text: string,
  place: Named,
  before: Named | undefined,
  after: Named | undefined,
  accepted: ReadonlySet<Named>,
  gazetteer: Gazetteer,
): boolean {
  if (before && accepted.has(before)) {
    const gap = text.slice(before.end, place.start);
    if (LIST_GAP.test(gap) && isPlace(before)) return true;
    if (JOINED_GAP.test(gap) && place.codes.every((code) => isIn(code, before, gazetteer))) return true;
  }
  return (
    after !== undefined &&
    accepted.has(after) &&
    isPlace(after) &&
    LIST_GAP.test(text.slice(place.end, after.start))
  );
}

function isPlace(place: PlaceHit): boolean {
  return place.kind === 'place' || place.kind === 'group';
}

function isIn(code: string, outer: PlaceHit, gazetteer: Gazetteer): boolean {
  return outer.codes.some((candidate) => contains(candidate, code, gazetteer.region));
}

/** 天津市|武清区人民医院 is one name: the place that opens it goes with the organisation. */
function spreadOrganisations(text: string, named: readonly Named[], gazetteer: Gazetteer): Named[] {
  const result: Named[] = [];
  for (const place of named) {
    const before = result.at(-1);
    if (before && isBranchOf(before, place)) {
      result[result.length - 1] = { ...before, end: place.end, name: text.slice(before.start, place.end) };
      continue;
    }
    result.push(place.kind === 'organisation' ? joinedBack(result, place, text, gazetteer) : place);
  }
  return result;
}

/** 河北省|邢台市|南宫市人民医院: takes the places off the end of `named` that the organisation goes on from. */
function joinedBack(named: Named[], place: Named, text: string, gazetteer: Gazetteer): Named {
  let whole = place;
  for (let last = named.at(-1); last && isPlace(last) && last.end === whole.start; last = named.at(-1)) {
    named.pop();
    whole = joinedTo(last, whole, text, gazetteer);
  }
  return whole;
}

/** 雄安|宣武医院 stands for the place that opens its name. */
function joinedTo(before: Named, place: Named, text: string, gazetteer: Gazetteer): Named {
  const isInside = place.codes.every((code) => isIn(code, before, gazetteer));
  const name = text.slice(before.start, place.end);
  return { ...place, start: before.start, name, codes: isInside ? place.codes : before.codes };
}

/** 北京银行|石家庄分行 is the first firm's. */
function isBranchOf(before: Named, place: Named): boolean {
  return before.kind === 'organisation' && place.kind === 'organisation' && before.end === place.start;
}

/** Names joined from large to small are one: the whole stretch with the code of the lowest. */
function joinNames(text: string, named: readonly Named[], gazetteer: Gazetteer): PlaceHit[] {
  const result: PlaceHit[] = [];
  for (const { start, end, kind, codes, name } of named) {
    const place: PlaceHit = { start, end, kind, codes, name };
    const before = result.at(-1);
    const whole = before && canJoin(text, before, place) ? joinTwo(text, before, place, gazetteer) : null;
    if (whole) result[result.length - 1] = whole;
    else result.push(place);
  }
  return result;
}

function joinTwo(text: string, before: PlaceHit, place: PlaceHit, gazetteer: Gazetteer): PlaceHit | null {
  const span = { start: before.start, end: place.end, name: text.slice(before.start, place.end) };
  if (liesWithin(place, before, gazetteer)) return { ...before, ...span };
  return place.codes.every((code) => isIn(code, before, gazetteer)) ? { ...place, ...span } : null;
}

function canJoin(text: string, before: PlaceHit, place: PlaceHit): boolean {
  return (
    before.kind === 'place' &&
    isPlace(place) &&
    place.start - before.end <= 1 &&
    JOINED_GAP.test(text.slice(before.end, place.start))
  );
}

function liesWithin(place: PlaceHit, outer: PlaceHit, gazetteer: Gazetteer): boolean {
  return outer.codes.some((code) =>
    place.codes.every((inner) => gazetteer.within.get(code)?.includes(inner)),
  );
}
