import { actPattern } from '../../lexicon/act-words.ts';
import { allMatches } from '../../lexicon/all-matches.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import type { Span } from '../sentences.ts';
import type { Act } from './act.ts';

const STATE = new RegExp(
  `${actPattern('recognising', 'state')}|互认|(?:相互|互相|互)(?:认可|承认)|通关一体化|通用通兑|一卡通(?!规定)|(?:税收|财税|税源)[^,。]{0,8}(?:分享|分成)`,
  'g',
);
const BEGUN_BEFORE = new RegExp(`(?:${actPattern('recognising', 'either', 'before')})了?[^,。;]{0,25}$`);
/** 12月底前实现互认: a goal. */
const BY_THEN = /(?:[年月]底|[月日]|年)之?前/;
const BEGUN_INSIDE = new RegExp(actPattern('recognising', 'either', 'before', 'within'));
const BEGUN_AFTER = new RegExp(`^[^,。;]{0,12}(?:${actPattern('recognising', 'either', 'behind')})`);
/** 8月30日起,…相互承认; 税收实行按比例分成: a day from which it holds, or a verb inside. */
const HOLDS_FROM = /[年月日号]起[^。;]{0,40}$/;

/** …互认,即日起施行: the day from which it holds may follow. */
const FROM_NOW = /^[^。;]{0,10},(?:从|自)?(?:即日|今日|今天)起/;

/** A joint decision clauses before: 决定,从明年起检测结果互认. */
const DECIDED = new RegExp(`(?:${actPattern('recognising', 'settles')})了?[^。;]{0,60}$`);

/** 签署协议,消费投诉异地受理、结果互认: what an agreement just signed says of itself, no list of its topics. */
const AGREED =
  /(?:签署|签订|达成)了?[^,。;《]{0,16}(?:协议|备忘录|协定)书?,(?!在|就|围绕|涉及|包括|将|推动|推进|共同|进一步|加强|深化|积极|探索)[^,。;将]{2,24}$/;

/** 推出…试点,报告在三地互认: what a pilot brings may stand clauses behind it. */
const LAUNCHED = /(?:推出|启动|开展|实施|试行)了?[^。;,]{2,40}(?:试点|机制|办法|制度|模式)[^。;]{0,50},$/;

/** Recognition or sharing that came into force: 实现资质互认, …互认正式实施, 税收分享…落地. */
export function recognitions(sentence: SentenceView): Act[] {
  return allMatches(sentence.text, STATE).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, span.start, span.end);
    const verb = begunAt(sentence.text, span, clause);
    if (!verb) return [];
    const kind = /税/.test(match[0]) ? 'revenue-sharing' : 'mutual-recognition';
    return [{ form: 'recognise', kind, verb, object: span, title: '' } as const];
  });
}

function begunAt(text: string, span: Span, clause: Span): Span | null {
  const begun = BEGUN_BEFORE.exec(text.slice(clause.start, span.start));
  if (begun && /(?:决定|商定|同意|约定)$/.test(text.slice(clause.start, clause.start + begun.index)))
    return null;
  if (begun && BY_THEN.test(text.slice(clause.start, span.start))) return null;
  if (begun) return { start: clause.start + begun.index, end: span.end };
  const follows = BEGUN_AFTER.exec(text.slice(span.end, clause.end));
  if (follows) return { start: span.start, end: span.end + follows[0].length };
  if (holds(text, span, clause)) return span;
  const decided = DECIDED.exec(text.slice(0, span.start));
  return decided && { start: decided.index, end: decided.index + 2 };
}

/** In force by its own words, by a day from which it holds, by a pilot or an accord told before. */
function holds(text: string, span: Span, clause: Span): boolean {
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
  return (
    BEGUN_INSIDE.test(text.slice(span.start, span.end)) ||
    HOLDS_FROM.test(before) ||
    FROM_NOW.test(after) ||
    LAUNCHED.test(text.slice(0, clause.start)) ||
    (AGREED.test(before) && /^[,。;]|^$/.test(after))
  );
}
