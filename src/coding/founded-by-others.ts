import type { Draft } from './draft.ts';

/** 三地签署协议,甲、乙还成立了联盟: others than those who signed founded it, and it is there. */
export function isFoundedByOthers({ sentence, verb, participants }: Draft, signed: Draft): boolean {
  const isDone = sentence.text.slice(verb.start, verb.end + 1).includes('了');
  return isDone && participants.join() !== signed.participants.join();
}
