import { FEWEST_DECISIONS, FEWEST_OF_EACH } from '../../../src/coding/learning/fewest-decisions.ts';
import type { LearntOrderWords } from './learnt-order-words.ts';

/** Chinese for the order that decisions teach. */
export const zhLearntOrder: LearntOrderWords = {
  label: '按我的判断排列建议',
  note: '在本浏览器里由您接受和拒绝的建议学得，只用于排序：不改任何编码，也不发送任何内容。',
  learning: '正在从您的判断中学习……',
  tooFew: (accepted, rejected) =>
    `判断太少，无法学习：接受 ${accepted} 条，拒绝 ${rejected} 条。至少需要 ${FEWEST_DECISIONS} 条，接受和拒绝各不少于 ${FEWEST_OF_EACH} 条。在此之前顺序不变。`,
  allAccepted: (decisions) => `${decisions} 条您全部接受，没有差别可学，顺序不变。`,
  allRejected: (decisions) => `${decisions} 条您全部拒绝，没有差别可学，顺序不变。`,
  heldOut: (first, acceptedFirst, decisions, accepted) =>
    `它排在最前的 ${first} 条建议中，您接受了 ${acceptedFirst} 条（留出检验，n = ${decisions}；全部之中您接受了 ${accepted} 条）。`,
};
