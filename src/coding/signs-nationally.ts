import type { Act } from './acts/act.ts';
import { nationalBodiesIn } from './national.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';
import type { Span } from './sentences.ts';

/**
 * True when a national body stands above the parties of a paper: it calls them together, holds the meeting at which
 * they sign, or is among the parties named from `from` on (工业和信息化部与北京市、天津市…签署).
 */
export function signsNationally(sentence: SentenceView, { verb }: Act, from: number): boolean {
  const { text } = sentence;
  const bodies = nationalBodiesIn(sentence, 0, verb.start);
  if (bodies.length === 0) return false;
  return (
    CONVENED.test(text.slice(0, verb.start)) ||
    bodies.some(({ end }) => LEADS.test(text.slice(end, verb.start))) ||
    bodies.some(({ end }) => HOLDS.test(text.slice(end, verb.start))) ||
    bodies.some((body) => body.start >= from && !isGuest(text, body) && isJoined(text, body))
  );
}

/** 由国家体育总局牵头,三地签署: who leads stands above those who sign. */
const LEADS = /^(?:等[^,。;]{0,6})?(?:牵头|主导)/;
const CONVENED = /召集|主持|牵头组织|组织召开/;
/** 国务院召开的…会议上, 国家发展改革委在廊坊召开…: what follows the body leads to the meeting; 会同三地召开 leaves it theirs too. */
const HOLDS = /^[^,。;与和同]{0,24}(?:召开|举行)/;

/** 环境保护部今天与…签订: a word of time may stand between. */
const JOINS_PARTY =
  /^(?:今天|今日|昨天|昨日|日前|近日|最近|\d{1,2}日|\d{1,2}月\d{1,2}日|[上下]午)?(?:与|和|同|会同|、|及)/;
/** No word of time and mark is longer. */
const JOIN_REACH = 10;

function isJoined(text: string, { start, end }: Span): boolean {
  return JOINS_PARTY.test(text.slice(end, end + JOIN_REACH)) || /[与和同、及]$/.test(text.slice(0, start));
}

/** 国家发展改革委、北京市有关负责同志出席: who is present does not sign. */
function isGuest(text: string, { start, end }: Span): boolean {
  const clause = clauseAround(text, start, end);
  return /(?:出席|到会|见证|致辞|讲话)(?:会议|仪式|活动|签约仪式)?$/.test(text.slice(start, clause.end));
}
