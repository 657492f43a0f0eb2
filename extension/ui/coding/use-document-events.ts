import { useState } from 'preact/hooks';
import type { PolicyEvent } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';
import { type Live, useLive } from '../use-live.ts';

/** The events of each announcement, and how far reading texts for them is; null while none is being read. */
export interface DocumentEvents {
  readonly coded: Live<ReadonlyMap<string, readonly PolicyEvent[]>>;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Progress is drawn so often: each time the whole list is. */
const SHOW_EVERY_MS = 250;

/** The events of each announcement, as coding has them; they come after the list, which does not wait for them. */
export function useDocumentEvents(): DocumentEvents {
  const { port } = useUi();
  const [progress, setProgress] = useState<DocumentEvents['progress']>(null);
  const coded = useLive(
    async (signal) => {
      const desk = port.codingDesk(atTimes(setProgress), signal);
      const { documents } = await desk.finally(() => setProgress(null));
      return new Map(documents.map(({ id, events }) => [id, events]));
    },
    (onChange) => port.subscribe(onChange),
  );
  return { coded, progress };
}

function atTimes(show: (progress: DocumentEvents['progress']) => void) {
  let nextAt = 0;
  return (done: number, total: number) => {
    if (performance.now() < nextAt) return;
    nextAt = performance.now() + SHOW_EVERY_MS;
    show({ done, total });
  };
}
