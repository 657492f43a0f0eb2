import type { Act } from './acts/act.ts';
import { OPEN_MEETING } from './acts/meet.ts';
import { addressed } from './addressed.ts';
import { antecedents } from './anaphora.ts';
import { membersAfter } from './builders.ts';
import { actsNationally, between, NOBODY, ofRegion, subjectParties } from './cast.ts';
import type { Cast, Story } from './draft.ts';
import { nationalBodiesIn } from './national.ts';
import type { Party } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import { isPresidedNationally } from './presided-nationally.ts';
import type { SentenceView } from './sentence-view.ts';
import { countUnits } from './units.ts';

/** Governments and committees that meet, or null when fewer than two units hold the meeting and none above them. */
export function castOfMeeting(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const object = sentence.text.slice(act.object.start, act.object.end);
  if (
    actsNationally(sentence, act) ||
    isNamedNationally(sentence, act) ||
    isPresidedNationally(sentence, act, story)
  )
    return TO_THE_PRESS.test(object) ? null : addressed(act, sentence, story);
  return /分别$/.test(sentence.text.slice(0, act.verb.start)) ? null : ofHosts(act, sentence, object, story);
}

/** 在中央财经委员会会议上,…得到审议: the meeting's own name tells whose it is. */
function isNamedNationally(sentence: SentenceView, { verb, object }: Act): boolean {
  return object.end < verb.end && nationalBodiesIn(sentence, object.start, object.end).length > 0;
}

function ofHosts(act: Act, sentence: SentenceView, object: string, story: Story): Cast | null {
  const hosts = subjectParties(sentence, act, story.pack).filter((party) => isGovernment(party.rank));
  const parties = countUnits(hosts) >= 2 ? hosts : othersWhoMeet(act, sentence, story);
  if (EXPERTS_MEET.test(sentence.text.slice(act.verb.end)) && !parties.some(holds)) return null;
  if (isOnePark(parties, sentence.text) || (OPEN_MEETING.test(object) && !parties.some(holds))) return null;
  if (parties.length > 0) return between({ ...NOBODY, parties });
  const isOnlyOpened = /开幕/.test(sentence.text.slice(act.verb.start, act.verb.end));
  return isOnlyOpened || isOfOne(hosts, object) || OF_A_BODY.test(object) ? null : ofRegion(object, story);
}

/** A ministry that speaks to the press meets no unit. */
const TO_THE_PRESS = /发布会|通气会/;

/** 三地 before the verb; else those told after it to take part. */
function othersWhoMeet(act: Act, sentence: SentenceView, story: Story): Party[] {
  const meant = antecedents(sentence, act.verb.start, story);
  return meant.length > 0 ? meant : membersAfter(sentence, act, story);
}

/** 滨海-中关村科技园管委会: one committee, though its park bears the names of two. */
function isOnePark([only, ...rest]: readonly Party[], text: string): boolean {
  return rest.length === 0 && only !== undefined && /[-·]/.test(text.slice(only.start, only.end));
}

/** …座谈会举行,与会专家学者建言献策: where nobody holds it, those who speak tell whose meeting it is. */
const EXPERTS_MEET = /(?:专家|学者|企业家|院士)[^,。;]{0,12}(?:建言|献策|发言|交流|探讨|研讨|分享|围绕|就)/;

function holds({ tail }: Party): boolean {
  return BODY_THAT_HOLDS.test(tail) && !/学者|专家|委员(?!会)/.test(tail);
}

const BODY_THAT_HOLDS = /政府|[委局厅]|部门|政协|人大/;

/** 市政府召开京津冀…推进会: one government's own, unless the meeting itself is of several. */
function isOfOne(hosts: readonly Party[], object: string): boolean {
  return countUnits(hosts) === 1 && !/联席|领导小组/.test(object);
}

/** 京津冀…联盟第二次会议: a meeting of its members. */
const OF_A_BODY = /联盟|协会|学会|联合会|联合体|研究会/;
