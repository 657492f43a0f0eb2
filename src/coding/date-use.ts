/** What a date is of: an act, the taking effect of something, a target or a total. */
export type DateUse = 'act' | 'effect' | 'target';

/** By the words around it what the date at `start` to `end` (UTF-16, half-open) of a folded text is of. */
export function dateUse(text: string, start: number, end: number): DateUse {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  if (isDateline(text, end)) return 'target';
  if (SPAN_OF_YEARS.test(text.slice(start, end))) return 'target';
  if (AFTER_EFFECT.test(after)) return 'effect';
  return BEFORE_TARGET.test(before) || AFTER_TARGET.test(after) ? 'target' : 'act';
}

/** Whether the date that ends at `end` is that of a dateline: 新华社北京4月20日电. */
export function isDateline(text: string, end: number): boolean {
  return DATELINE.test(text.slice(end, end + 6));
}

/** 2014年至2019年,先后签署…: a span dates no act. */
const SPAN_OF_YEARS = /^(?:19|20)\d\d年?(?:至|到|-|—|–|~)(?:19|20)\d\d年$/;

const BEFORE_TARGET =
  /(?:到|截至|截止到?|力争|争取|预计|计划于?|有望|将于|即将于|拟于|延长至|延续至|落实|执行|根据|按照|依据|将从|将自|，至|,至|力争到|确保到)$/;
const AFTER_TARGET = /^(?:底|末|年底)?(?:前|之前|以前|以后|以来|左右完成|力争|将|[^,。;]{1,4}以来)(?!往)/;
/** 新华社北京4月20日电, 4月 20日电: when the report was sent. */
const DATELINE = /^\s?(?:\d{1,2}日\s?)?(?:电|讯)/;
const AFTER_EFFECT =
  /^(?:[日号])?(?:零时)?(?:同步|统一|正式|全面)?(?:起|开始(?=施行|实施|执行)|之?日起|施行|起施行|实施(?!的)|生效|执行)/;
