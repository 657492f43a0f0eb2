import { provinceOf } from '../lexicon/roll-up.ts';
import type { ActDate } from './act-date.ts';
import type { Act } from './acts/act.ts';
import { distinctCodes } from './distinct-codes.ts';
import { type Cast, type Draft, type Story, unitsOf } from './draft.ts';
import { modeOf } from './mode-of.ts';
import type { Party } from './parties.ts';
import { isGovernment, type Rank } from './party-rank.ts';
import { scaleOf } from './scale-of.ts';
import type { SentenceView } from './sentence-view.ts';

/** Scale, mode and participants of an act whose cast is known; `extra` overrides what the kind of act decides. */
export function judge(
  act: Act,
  sentence: SentenceView,
  date: ActDate,
  cast: Cast,
  story: Story,
  extra: Partial<Draft> & { readonly isFromAbove?: boolean } = {},
): Draft {
  const { isFromAbove, ...fields } = extra;
  const ranks = cast.parties.map((party) => party.rank);
  const kind = fields.kind ?? act.kind;
  const units = unitsOf(cast);
  return {
    form: act.form,
    sentence,
    verb: act.verb,
    title: act.title,
    kind,
    date,
    scale: scaleOf({
      isNational: cast.isNational,
      hasGovernment: ranks.some(isGovernment),
      isForWhole: cast.parties.some((party) => party.isWhole) || coversProvinces(units, story),
      reachesBeyond: reachesBeyond(sentence, cast, units, story),
      hasProvince: ranks.includes('province'),
      isMunicipalOnly: isMunicipalOnly(cast.parties),
      isUnnamed: cast.isUnnamed,
      isPaper: kind !== 'co-built-park' && kind !== 'alliance' && kind !== 'fund',
    }),
    mode: modeOf({
      kind,
      isFromAbove: isFromAbove ?? (cast.isNational || isOverOwnCities(cast, units)),
      governmentUnits: governmentUnits(cast),
      hasFirm: ranks.includes('firm'),
      hasInstitution: ranks.includes('institution') || ranks.includes('association'),
      isRelocationOrder: sentence.text.includes('疏解'),
    }),
    participants: units.toSorted(),
    origin: [],
    destination: [],
    actors: actorsOf(cast),
    ...fields,
  };
}

/** A province and nobody but its own cities: it stands above them. */
function isOverOwnCities(cast: Cast, units: readonly string[]): boolean {
  const province = cast.parties.find((party) => party.rank === 'province')?.codes[0];
  return province !== undefined && units.length > 1 && units.every((code) => provinceOf(code) === province);
}

function isMunicipalOnly(parties: readonly Party[]): boolean {
  const governments = parties.filter((party) => isGovernment(party.rank));
  return governments.length > 0 && governments.every((party) => party.rank === 'municipality');
}

function governmentUnits(cast: Cast): number {
  if (cast.isUnnamed) return 2;
  return distinctCodes(cast.parties.filter((party) => isGovernment(party.rank))).length;
}

function coversProvinces(codes: readonly string[], { pack }: Story): boolean {
  return pack.gazetteer.region.provinces.every((province) => codes.includes(province.code));
}

/** 京津冀及周边地区: the region with some of its neighbours, unnamed. */
const AND_AROUND =
  /环渤海|华北(?:五|各|地区)|[冀北](?:三省市|三地|地区)?(?:及|和|与|以及|及其)周边(?:地区|区域|省|七省|六省|省区)/;

/** An accord of the whole region with provinces beyond it: 环渤海, or 山东、辽宁 among the parties. */
function reachesBeyond(sentence: SentenceView, cast: Cast, units: readonly string[], story: Story): boolean {
  if (!coversProvinces(units, story)) return false;
  const { outside } = story.pack.gazetteer.characters;
  const hasOutside = sentence.places.some(
    (hit) =>
      hit.kind === 'outside' || (hit.kind === 'group' && hit.name.length > 2 && holdsOne(hit.name, outside)),
  );
  return (
    (hasOutside && cast.parties.length > 0) ||
    AND_AROUND.test(sentence.reading.folded.slice(sentence.start, sentence.end))
  );
}

/** 京津冀晋: a string of provinces, one of them beyond the region. */
function holdsOne(name: string, characters: string): boolean {
  return [...name].some((character) => characters.includes(character));
}

const ACTOR: Readonly<Record<Rank, string>> = {
  province: 'government-local',
  municipality: 'government-local',
  city: 'government-local',
  county: 'government-local',
  park: 'park',
  firm: 'enterprise',
  institution: 'public',
  association: 'association',
};

function actorsOf(cast: Cast): string[] {
  const actors = cast.isNational ? ['government-national'] : [];
  for (const party of cast.parties) {
    const actor = actorOf(party);
    if (!actors.includes(actor)) actors.push(actor);
  }
  return actors;
}

function actorOf(party: Party): string {
  return party.rank === 'institution' && /大学|学院|高校|院校|研究/.test(party.tail)
    ? 'university'
    : ACTOR[party.rank];
}
