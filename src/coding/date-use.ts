/** What a date is of: an act, the taking effect of something, a target or a total. */
export type DateUse = 'act' | 'effect' | 'target';

/** By the words around it what the date at `start` to `end` (UTF-16, half-open) of a folded text is of. */
export function dateUse(text: string, start: number, end: number): DateUse {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  if (DATELINE.test(after) || isOfName(text, start, end)) return 'target';
  if (AFTER_EFFECT.test(after)) return 'effect';
  return BEFORE_TARGET.test(before) || AFTER_TARGET.test(after) ? 'target' : 'act';
}

/** 合作协议（2026—2030年）, 2025年第四次会议: years of a paper's term or a meeting's name date no act. */
function isOfName(text: string, start: number, end: number): boolean {
  const years = text.slice(start, end);
  if (ONE_YEAR.test(years)) return MEETING.test(text.slice(end, end + 24));
  return TERM.test(years) && /[(（]$/.test(text.slice(0, start)) && /^[)）]/.test(text.slice(end));
}

const ONE_YEAR = /^\d{4}年?$/;
const TERM = /^\d{4}年?\s?[-—–~～至到]{1,2}\s?\d{4}年?$/;
/** 2025年第四次会议; at a meeting (…会议上) its year is the act's. */
const MEETING =
  /^度?第[一二三四五六七八九十\d]{1,3}[次届][^，。；,;]{0,12}?(?:会议|联席会(?!议)|年会|论坛)(?!上|期间|中)/;

const BEFORE_TARGET =
  /(?:到|截至|截止到?|力争|争取|预计|计划于?|有望|将于|即将于|拟于|延长至|延续至|，至|,至|力争到|确保到)$/;
const AFTER_TARGET = /^(?:底|末|年底)?(?:前|之前|以前|以后|左右完成|力争|将)(?!往)/;
/** 新华社北京4月20日电, 4月 20日电: when the report was sent. */
const DATELINE = /^\s?(?:\d{1,2}日\s?)?(?:电|讯)/;
const AFTER_EFFECT =
  /^(?:[日号])?(?:零时)?(?:同步|统一|正式|全面)?(?:起|开始(?=施行|实施|执行)|之?日起|施行|起施行|实施(?!的)|生效|执行)/;
