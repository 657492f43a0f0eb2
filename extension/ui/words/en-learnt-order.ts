import { FEWEST_DECISIONS, FEWEST_OF_EACH } from '../../../src/coding/learning/fewest-decisions.ts';
import type { LearntOrderWords } from './learnt-order-words.ts';

/** English for the order that decisions teach. */
export const enLearntOrder: LearntOrderWords = {
  label: 'Order suggestions by my decisions',
  note: 'Learnt in this browser from what you accepted and rejected, and only for the order: no coding changes, nothing is sent.',
  learning: 'Learning from your decisions …',
  tooFew: (accepted, rejected) =>
    `Too few decisions to learn from: ${accepted} accepted, ${rejected} rejected. It takes ${FEWEST_DECISIONS}, with at least ${FEWEST_OF_EACH} of each. Until then the order stays as it is.`,
  allAccepted: (decisions) =>
    `You accepted all ${decisions}: there is no difference to learn, so the order stays as it is.`,
  allRejected: (decisions) =>
    `You rejected all ${decisions}: there is no difference to learn, so the order stays as it is.`,
  heldOut: (first, acceptedFirst, decisions, accepted) =>
    `Of the ${first} suggestions it would put first, ${acceptedFirst} were accepted by you (held out, n = ${decisions}; of all of them you accepted ${accepted}).`,
};
