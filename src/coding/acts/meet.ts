import { allMatches } from '../../lexicon/all-matches.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import type { Act } from './act.ts';

const VERB = /(?:主持召开|召开|举行|举办|召集|开了)了?/g;
const MEETING =
  /座谈会|联席会议?|工作会议?|协调会议?|推进会议?|会晤|峰会|发布会|例会|会商会|对接会|交流会|大会|论坛|恳谈会|研讨会|洽谈会|推介会|会议|年会|推动会|现场会|办公会|调度会|专题会|协商会|磋商会|通气会|动员会|交流活动|推进活动|对接活动|签约会/;
/** Gatherings of experts and firms unless governments hold them. */
export const OPEN_MEETING: RegExp = /论坛|研讨会|洽谈会|推介会|博览会|交流会|年会|展览会|招商/;

/** 3月23日召开的…会议审议研究了…: the meeting did something. */
const HELD = /(?:召开|举行)的([^,。;]{0,24}?会议?)(?:上)?,?(审议|研究|讨论|听取|部署|审定)/g;

/** 总书记在…座谈会上强调, 在…会议上,三地商定: what was said or done at a meeting tells that it was held. */
const SPOKE =
  /在(?!全国)([^,。;]{2,40}?(?:座谈会|会议|专题会|工作会))上,?[^。;]{0,40}?(?:指出|强调|要求|讲话|提出|商定|议定|研究讨论|讨论研究|审议(?!通过)|研究部署)/g;

function spoken(sentence: SentenceView): Act[] {
  return allMatches(sentence.text, SPOKE).map((match): Act => {
    const verb = { start: match.index, end: match.index + match[0].length };
    const object = { start: verb.start + 1, end: verb.start + 1 + (match[1]?.length ?? 0) };
    return { form: 'meet', kind: 'meeting', verb, object, title: '' };
  });
}

/** Meetings held: 召开…座谈会, …联席会议在…举行. */
export function meetings(sentence: SentenceView): Act[] {
  const held = allMatches(sentence.text, HELD).map((match): Act => {
    const end = match.index + match[0].length;
    const object = { start: end, end: clauseAround(sentence.text, end, end).end };
    return { form: 'meet', kind: 'meeting', verb: { start: end - 2, end }, object, title: '' };
  });
  const plain = allMatches(sentence.text, VERB).flatMap((match) => {
    const verb = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, verb.start, verb.end);
    const after = MEETING.exec(sentence.text.slice(verb.end, clause.end));
    const before = MEETING.test(sentence.text.slice(clause.start, verb.start));
    if (!after && !before) return [];
    const object = after
      ? { start: verb.end, end: verb.end + after.index + after[0].length }
      : { start: clause.start, end: verb.start };
    return [{ form: 'meet', kind: 'meeting', verb, object, title: '' } as const];
  });
  return [...held, ...plain, ...spoken(sentence)];
}
