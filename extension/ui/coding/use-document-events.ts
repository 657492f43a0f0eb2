import type { PolicyEvent } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';
import { type Live, useLive } from '../use-live.ts';

/** The events of each announcement, as coding has them; they come after the list, which does not wait for them. */
export function useDocumentEvents(): Live<ReadonlyMap<string, readonly PolicyEvent[]>> {
  const { port } = useUi();
  return useLive(
    async () => {
      const { documents } = await port.codingDesk(() => undefined);
      return new Map(documents.map(({ id, events }) => [id, events]));
    },
    (onChange) => port.subscribe(onChange),
  );
}
