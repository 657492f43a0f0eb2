import type { Act } from './acts/act.ts';
import type { Cast } from './draft.ts';
import type { Party } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

const SEPARATELY = /分别(?:与|同|和)/;

/** 分别与: one act for each pair of the single party with one of the others. */
export function splitParties(sentence: SentenceView, act: Act, cast: Cast): Cast[] {
  const mark = SEPARATELY.exec(sentence.text.slice(0, act.verb.start));
  if (!mark) return [cast];
  const left = cast.parties.filter((party) => party.end <= mark.index).flatMap(single);
  const right = cast.parties.filter((party) => party.start >= mark.index).flatMap(single);
  if (left.length === 0 || right.length === 0 || (left.length > 1 && right.length > 1)) return [cast];
  return left.flatMap((one) => right.map((other) => ({ ...cast, parties: [one, other] })));
}

function single(party: Party): Party[] {
  return party.codes.map((code) => ({ ...party, codes: [code], isWhole: false }));
}
