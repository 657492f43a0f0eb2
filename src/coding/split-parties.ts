import type { PlaceHit } from '../lexicon/place-hit.ts';
import type { Act } from './acts/act.ts';
import type { Cast } from './draft.ts';
import type { Party } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

const SEPARATELY = /分别(?:与|同|和)/;
const EACH_PAIR = /分别$|分别[^,。;与同和]{0,6}$/;

/** 分别与: one act for each pair of the single party with one of the others; A与B、C与D分别: one for each pair. */
export function splitParties(sentence: SentenceView, act: Act, cast: Cast): Cast[] {
  const before = sentence.text.slice(0, act.verb.start);
  const mark = SEPARATELY.exec(before);
  if (!mark) return EACH_PAIR.test(before) ? pairsNamed(sentence, act, cast) : [cast];
  const left = cast.parties.filter((party) => party.end <= mark.index).flatMap(single);
  const right = cast.parties.filter((party) => party.start >= mark.index).flatMap(single);
  if (left.length === 0 || right.length === 0 || (left.length > 1 && right.length > 1)) return [cast];
  return left.flatMap((one) => right.map((other) => ({ ...cast, parties: [one, other] })));
}

function single(party: Party): Party[] {
  return party.codes.map((code) => ({ ...party, codes: [code], isWhole: false }));
}

/** The cast cut into the pairs that 与 joins and list marks part; the cast itself when not all are pairs. */
function pairsNamed(sentence: SentenceView, act: Act, cast: Cast): Cast[] {
  const groups = groupsOf(sentence, act).map((hits) =>
    cast.parties.flatMap((party) => hits.flatMap((hit) => partOf(party, hit, sentence))),
  );
  const isPaired = groups.length > 1 && groups.every((group) => group.length === 2);
  if (isPaired) return groups.map((parties) => ({ ...cast, parties }));
  return act.form === 'sign' ? oneWithEach(sentence, act, cast) : [cast];
}

/** 中国石油与天津、河北分别签署: with one that stands for no place none of the papers is of two units. */
function isPlaceless(before: string, { isNational }: Cast): boolean {
  return !isNational && /(?:中国|公司|集团|银行|大学|研究院)[^,。;]{0,8}$/.test(before);
}

/** 甲与乙、丙分别签署: one party with each of those on the other side of 与. */
function oneWithEach({ text }: SentenceView, act: Act, cast: Cast): Cast[] {
  const marks = [...text.slice(0, act.verb.start).matchAll(/[与同](?!时|步|意)/g)].map(({ index }) => index);
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) return [cast];
  const left = cast.parties.filter((party) => party.end <= mark).flatMap(single);
  const right = cast.parties.filter((party) => party.start > mark).flatMap(single);
  if (left.length === 0 && right.length > 1 && isPlaceless(text.slice(0, mark), cast)) return [];
  if (Math.min(left.length, right.length) !== 1 || left.length === right.length) return [cast];
  return left.flatMap((one) => right.map((other) => ({ ...cast, parties: [one, other] })));
}

function groupsOf({ text, places, start }: SentenceView, act: Act): PlaceHit[][] {
  const groups: PlaceHit[][] = [];
  let end = 0;
  for (const hit of places.filter((place) => place.end - start <= act.verb.start)) {
    const isJoined = /[与和同及]/.test(text.slice(end, hit.start - start));
    const group = groups.at(-1);
    if (group && isJoined) group.push(hit);
    else groups.push([hit]);
    end = hit.end - start;
  }
  return groups.filter((group) => group.length > 1);
}

/** What of a party (which may be a list) one name stands for. */
function partOf(party: Party, hit: PlaceHit, { start }: SentenceView): Party[] {
  const isInside = hit.start - start >= party.start && hit.end - start <= party.end;
  if (!isInside) return [];
  const codes = party.codes.filter((code) =>
    hit.codes.some((unit) => unit.slice(0, 4) === code.slice(0, 4) || `${unit.slice(0, 2)}0000` === code),
  );
  return codes.length === 1 ? [{ ...party, codes, isWhole: false }] : [];
}
