import { actPattern } from '../../lexicon/act-words.ts';
import { allMatches } from '../../lexicon/all-matches.ts';
import type { EventKind } from '../../model/event.ts';

const PLAN = actPattern('papers', 'plan');
const OPINION = actPattern('papers', 'opinion');
const AGREEMENT = actPattern('papers', 'agreement');
const RECOGNITION = new RegExp(actPattern('states', 'mutual-recognition'));
const SHARING = new RegExp(actPattern('states', 'revenue-sharing'));

const HEAD = new RegExp(`(?:(${PLAN})|(${OPINION}|要求$)|(${AGREEMENT}))`, 'g');

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
