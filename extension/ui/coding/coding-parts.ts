import type { Coding } from '../../../src/model/coding.ts';
import type { Store } from '../../../src/store/store.ts';
import type { CodingPort, JudgementField } from './coding-port.ts';

/**
 * The port's coding out of the store. The coder, its lexicon and the codebook are loaded when coding is first opened.
 *
 * @param coder whose judgements are written
 * @param region whose places events are looked for in
 * @param onWrite called after each write, so that it can be sent
 */
export function codingParts(
  store: Store,
  coder: () => Promise<string>,
  region: () => Promise<string>,
  onWrite: () => void,
): CodingPort {
  return {
    coder,
    codingDesk: async (onProgress, signal) =>
      (await import('./coding-desk.ts')).codingDesk(store, await region(), onProgress, signal),
    async judge(event, field) {
      const name = await coder();
      const own = (await store.codingsOf(event.id)).filter((coding) => isOfEvent(coding, name));
      const said = await append(store, name, event.id, field, event, own.at(-1)?.id ?? null);
      onWrite();
      return async () => {
        const before = own.findLast((coding) => coding.field === 'event' || coding.field === 'settlement');
        const value: unknown = before ? JSON.parse(before.value) : null;
        const as = before?.field === 'settlement' ? 'settlement' : 'event';
        await append(store, name, event.id, as, value, said.id);
        onWrite();
      };
    },
  };
}

function isOfEvent(coding: Coding, coder: string): boolean {
  return coding.targetType === 'event' && coding.coder === coder;
}

function append(
  store: Store,
  coder: string,
  targetId: string,
  field: JudgementField,
  value: unknown,
  replaces: string | null,
): Promise<Coding> {
  return store.addCoding({
    targetType: 'event',
    targetId,
    field,
    value: JSON.stringify(value),
    replaces,
    coder,
  });
}
