import { actPattern } from '../../lexicon/act-words.ts';
import { allMatches } from '../../lexicon/all-matches.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import { type Act, verbMatches } from './act.ts';

const VERB = new RegExp(`(?:${actPattern('meeting')})了?`, 'g');
const MEETING = new RegExp(actPattern('gatherings', 'working', 'open'));
/** Gatherings of experts and firms unless governments hold them. */
export const OPEN_MEETING: RegExp = new RegExp(actPattern('gatherings', 'open', 'fair'));

/** 3月23日召开的…会议审议研究了…: the meeting did something. */
const HELD = /(?:召开|举行)的([^,。;]{0,24}?会议?)(?:上)?,?(审议|研究|讨论|听取|部署|审定)/g;

/** 总书记在…座谈会上强调, 在…会议上,三地商定: what was said or done at a meeting tells that it was held. */
const SPOKE =
  /在(?!全国)([^,。;]{2,40}?(?:座谈会|会议|专题会|工作会))上,?[^。;]{0,40}?(?:指出|强调|要求|讲话|提出|商定|议定|研究讨论|讨论研究|审议(?!通过)|研究部署)/g;

/** 习近平在听取…汇报时强调: a leader who is reported to holds a meeting. */
const HEARD = /(?<=习近平|总书记|总理|主席)[^,。;]{0,8}?(?:在)?(听取[^,。;]{2,40}?汇报)(?:时|并|,)/g;

function spoken(sentence: SentenceView): Act[] {
  return [...allMatches(sentence.text, SPOKE), ...allMatches(sentence.text, HEARD)].map((match): Act => {
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
  const plain = verbMatches(sentence, 'meeting', VERB).flatMap((match) => {
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
