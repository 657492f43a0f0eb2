import { allMatches } from '../../lexicon/all-matches.ts';
import type { EventKind } from '../../model/event.ts';

const PLAN = '规划纲要|规划|纲要|方案|行动计划|工作计划|计划|路线图|三年行动|专项行动';
const OPINION =
  '意见|通知|办法|措施|指南|目录|条例|规定|细则|决定|标准|清单|公告|通告|导则|规范|要点|批复|规程|规则|政策|举措|决议|指引|规章|基准|准则|名录|章程|守则|工作任务|重点工作|工作安排|任务分工|工作规则';
const AGREEMENT =
  '协议书?|协定|备忘录|合作书|意向书|合同|议定书|宣言|公约|倡议书?|共识|纪要|责任书|合作框架|契约';
const RECOGNITION = /互认(?!为)/;
const SHARING = /(?:税收|财税|税源|利益|收益|财政收入|GDP)[^,。]{0,6}(?:分享|分成|分配|共享)/;

const HEAD = new RegExp(`(?:(${PLAN})|(${OPINION})|(${AGREEMENT}))`, 'g');

/** A word for a plan or another document; for agreements see `isAgreement`. */
export const DOCUMENT_NOUN: string = `${PLAN}|${OPINION}`;
export const AGREEMENT_NOUN: string = AGREEMENT;

/**
 * Kind of a document by the head of its title: what comes into force with it beats the paper, a plan that a
 * notice forwards is a plan, a detailed rule for a plan is none. Null when the words name no paper.
 *
 * @example paperKind('关于印发物流业发展规划的通知') // => 'plan'
 */
export function paperKind(words: string): EventKind | null {
  const title = words.replace(/\([^)]*\)/g, '').replace(/[〉》"”>\s]+$/g, '');
  const heads = allMatches(title, HEAD);
  const last = heads.at(-1);
  if (!last) return null;
  const isForwarding =
    (/通知$/.test(title) && /印发|转发|下发/.test(title)) || /[^的]的批复$|复函$/.test(title);
  const head = isForwarding ? (heads.at(-2) ?? last) : last;
  return stateKind(title) ?? (head[3] ? 'agreement' : head[1] ? 'plan' : 'opinion');
}

/** Mutual recognition or revenue sharing that the words promise or bring; null for other words. */
export function stateKind(words: string): EventKind | null {
  if (RECOGNITION.test(words)) return 'mutual-recognition';
  return SHARING.test(words) ? 'revenue-sharing' : null;
}
