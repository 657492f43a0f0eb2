import { provinceOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { addressed } from './addressed.ts';
import { antecedents } from './anaphora.ts';
import { buildersOf } from './builders.ts';
import { actsNationally, isLabel, locations, NOBODY, sites, unitsBetween } from './cast.ts';
import type { Cast, Story } from './draft.ts';
import { nationalBodiesIn } from './national.ts';
import { type Party, partiesIn } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import { isPresidedNationally } from './presided-nationally.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';
import { countUnits, unitsIn } from './units.ts';

/** A branch of a school or hospital is a park of two units only when both built it. */
const BRANCH = /院区|分院|分校|校区/;
const TOGETHER = /合作|共建|共同|联合|携手/;

/** 某企业在魏县投资建设的产业园开工: a firm's own plant, whatever it is called. */
const INVESTED =
  /^由[^,、与和]{2,24}(?:投资|独资)(?:建设|兴建|新建|打造)的|^[^,]{2,24}在[^,]{2,16}(?:投资|独资)(?:建设|兴建|新建|打造)?的/;

/** Who founds, opens or begins a thing: its builders, else the units in its name; null with fewer than two units. */
export function castOfThing(act: Act, sentence: SentenceView, story: Story): Cast | null {
  if (
    actsNationally(sentence, act) ||
    isFoundedNationally(sentence, act) ||
    isLedNationally(act, sentence, story)
  )
    return ofNational(act, sentence, story);
  if (isOfOneOnly(act, sentence, story)) return null;
  const builders = buildersOf(act, sentence, story);
  const named = namedIn(act, sentence, story);
  const place = act.kind === 'co-built-park' ? placesOf(act, sentence, story) : [];
  if (builders.length === 0 && named.some((party) => party.isWhole)) {
    return { ...NOBODY, parties: named, others: place, isUnnamed: true };
  }
  if (countUnits(builders) >= 2)
    return ofBuilders(act, sentence, builders, [...place, ...ownNames(act, sentence, named)]);
  if (isOwnBody(act, builders, sentence)) return null;
  const parties = withNamed(builders, named, act, sentence, story);
  const cast = { ...NOBODY, parties, others: place };
  if (countUnits(parties) >= 2) return cast;
  return parties.length === 0 ? agreedBefore(act, sentence, story, place) : branch(act, sentence, cast);
}

/** Units in a thing's name; 张江长三角科技城平湖园: beside two of a park's own the region's name is a label. */
function namedIn(act: Act, sentence: SentenceView, story: Story): Party[] {
  const named = partiesIn(sentence, act.object.start, act.object.end, story.pack)
    .filter(({ role }) => role === 'party')
    .map(({ party }) => party);
  const own = named.filter((party) => !party.isWhole);
  return act.kind === 'co-built-park' && countUnits(own) >= 2 ? own : named;
}

function ofBuilders(
  act: Act,
  sentence: SentenceView,
  parties: readonly Party[],
  others: readonly string[],
): Cast | null {
  return isFirmOfFirms(act, sentence, parties)
    ? null
    : { ...NOBODY, parties, others, isUnnamed: act.kind !== 'fund' && isOnlyRegion(parties) };
}

/** 京津冀三地共建的实验室: no government is named. */
function isOnlyRegion([only, ...rest]: readonly Party[]): boolean {
  return (
    rest.length === 0 &&
    only !== undefined &&
    only.isWhole &&
    isGovernment(only.rank) &&
    !/政府|部门|[委局厅办]/.test(only.tail)
  );
}

/** …基金揭牌,由国家发展改革委联合三省市发起: a national body may be told as the founder after it. */
function isFoundedNationally(sentence: SentenceView, act: Act): boolean {
  return nationalBodiesIn(sentence, act.verb.end, sentence.text.length).some(
    (body) =>
      /由$/.test(sentence.text.slice(0, body.start)) &&
      /^(?!批准)[^。;]{0,60}?(?:发起|设立|组建|共建)/.test(sentence.text.slice(body.end)),
  );
}

/** An investment company is a fund only when governments found it. */
function isFirmOfFirms(act: Act, sentence: SentenceView, builders: readonly Party[]): boolean {
  const name = words(act, sentence);
  return (
    act.kind === 'fund' &&
    /公司|集团/.test(name) &&
    !/基金/.test(name) &&
    builders.every((party) => party.rank === 'firm')
  );
}

/** 廊坊市成立与通州一体化工作领导小组: one government's own body, whomever it is to deal with. */
function isOwnBody(act: Act, builders: readonly Party[], { text }: SentenceView): boolean {
  const isTransitive = act.object.start >= act.verb.end;
  return (
    act.kind === 'organisation' &&
    isTransitive &&
    countUnits(builders) === 1 &&
    builders.every((party) => isGovernment(party.rank)) &&
    !/[与和同]|联合|共同|双方|两地/.test(text.slice(0, act.verb.start).replace(/市委、市政府/g, ''))
  );
}

function isOfOneOnly(act: Act, sentence: SentenceView, story: Story): boolean {
  return isOneFounders(act, sentence) || isOwnApproval(act, sentence, story);
}

/** 该省已设立…: one unit's own. */
const OWN_BODY = /(?:^|[,:])(?:该|我|本)[省市区县](?:已|已经|还|也|又|率先|正式)?$/;

function isOneFounders(act: Act, sentence: SentenceView): boolean {
  if (OWN_BODY.test(sentence.text.slice(0, act.verb.start))) return true;
  const phrase = words(act, sentence);
  const isOne = BRANCH.test(phrase) || INVESTED.test(phrase) || isFirmsPlant(act, sentence);
  return isOne && !TOGETHER.test(sentence.text.replace(MEANING, ''));
}

/** …,标志着京张医疗合作迈上新台阶: what an act means names no builders. */
const MEANING = /[,;](?:这|也|此举|此次)?[^,。;]{0,6}(?:标志|意味|见证|成为)[^。;]*/;

/** 北京…公司|天津|生产基地: a firm's own plant where it stands. */
function isFirmsPlant(act: Act, { places, start, text }: SentenceView): boolean {
  return places.some((hit, index) => {
    const firm = places[index - 1];
    return (
      firm?.kind === 'organisation' &&
      firm.end === hit.start &&
      hit.start >= start + act.object.start &&
      hit.end <= start + act.object.end &&
      /公司|集团|厂/.test(firm.name) &&
      OWN_PLANT.test(text.slice(hit.end - start))
    );
  });
}

const OWN_PLANT = /^[^,。;的]{0,8}(?:生产|制造|研发|物流|智造|产业)?(?:基地|工厂|产业园|工业园|园区|中心)/;

/** 河北省发改委批准设立北京·张北产业基地: a province that approves what lies in it acts alone, whatever the park is called. */
function isOwnApproval(act: Act, sentence: SentenceView, { pack }: Story): boolean {
  if (act.kind !== 'co-built-park' || TWO_BUILD.test(sentence.text)) return false;
  const approval = APPROVES.exec(sentence.text.slice(0, act.verb.end));
  if (!approval || act.object.start < act.verb.end) return false;
  const [by, ...others] = partiesIn(sentence, 0, approval.index, pack).filter(({ role }) => role === 'party');
  if (by?.party.rank !== 'province' || others.length > 0) return false;
  const named = unitsBetween(sentence, act.object.start, act.object.end, pack);
  return named.filter((code) => by.party.codes.includes(provinceOf(code))).length < 2;
}

const APPROVES = /(?:批准|批复|核准|同意)[^,。;]{0,6}$/;
const TWO_BUILD = /共建|共同|联合|合作|协同|京津冀|京冀|津冀/;

function isLedNationally(act: Act, sentence: SentenceView, story: Story): boolean {
  return act.kind === 'organisation' && isPresidedNationally(sentence, act, story);
}

/** What a national body sets up for one unit is a decision like any other, no park of two. */
function ofNational(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const cast = addressed(act, sentence, story);
  return act.kind === 'co-built-park' && (cast?.others.length ?? 0) < 2 ? null : cast;
}

function words(act: Act, sentence: SentenceView): string {
  return sentence.text.slice(act.object.start, act.object.end);
}

function placesOf(act: Act, sentence: SentenceView, story: Story): string[] {
  return [...locations(sentence, 0, act.verb.end, story), ...sites(sentence, act.verb.end, story)];
}

/** Units in a park's own name belong to it beside its builders; a group name there is only a label. */
function ownNames(act: Act, sentence: SentenceView, named: readonly Party[]): string[] {
  const isCommittee = act.kind === 'organisation' && /管委会|管理委员会/.test(words(act, sentence));
  return act.kind === 'co-built-park' || isCommittee
    ? [...unitsIn(named.filter((party) => !party.isWhole && !isLabel(party)))]
    : [];
}

function withNamed(
  builders: readonly Party[],
  named: readonly Party[],
  act: Act,
  sentence: SentenceView,
  story: Story,
): readonly Party[] {
  const all = [...builders, ...named];
  return countUnits(all) >= 2 ? all : [...all, ...antecedents(sentence, act.verb.start, story)];
}

/** A park of one unit that opens a branch in another is of both. */
function branch(act: Act, sentence: SentenceView, cast: Cast): Cast | null {
  if (act.kind !== 'co-built-park' || cast.parties.length === 0) return null;
  if (!/分园|创新中心|分中心|飞地|合作区|协作区/.test(words(act, sentence))) return null;
  return new Set([...unitsIn(cast.parties), ...cast.others]).size >= 2 ? cast : null;
}

/** A与B签署协议,产业园同日开工: the clauses before tell whose park it is. */
function agreedHere(act: Act, sentence: SentenceView, { pack }: Story): Party[] {
  const { text } = sentence;
  const { start } = clauseAround(text, act.object.start, act.object.start);
  return /协议|共建|合作建设/.test(text.slice(0, start))
    ? partiesIn(sentence, 0, start, pack).flatMap(({ party, role }) => (role === 'party' ? [party] : []))
    : [];
}

/** So many sentences back an agreement still tells whose park it is that now opens. */
const AGREEMENT_REACH = 3;

/** 产业园在涞水揭牌: a park named by its noun only is that of the agreement told before. */
function agreedBefore(act: Act, sentence: SentenceView, story: Story, place: readonly string[]): Cast | null {
  if (act.kind !== 'co-built-park') return null;
  const here = agreedHere(act, sentence, story);
  if (countUnits(here) >= 2) return { ...NOBODY, parties: here, others: place };
  const earlier = story.sentences
    .slice(Math.max(0, sentence.index - AGREEMENT_REACH), sentence.index)
    .findLast((view) => /共建|共同建设|合作建设|协议/.test(view.text));
  const parties = earlier
    ? partiesIn(earlier, 0, earlier.text.length, story.pack).filter(({ role }) => role === 'party')
    : [];
  const cast = { ...NOBODY, parties: parties.map(({ party }) => party), others: place };
  return countUnits(cast.parties) >= 2 ? cast : null;
}
