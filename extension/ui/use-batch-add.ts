import type { BatchEntry, ListToFollow } from '../../src/store/batch-item.ts';
import { useUi } from './ui-context.ts';

/** Puts announcements, and the rest of a list, into the queue. Browsers grant a host only straight from the person's click, so that is asked before all else. */
export function useBatchAdd(
  picked: readonly BatchEntry[],
  list: ListToFollow | null,
  onAdded: () => void | Promise<void>,
  withAnnexes = false,
): () => void {
  const { port, run, say } = useUi();
  return () =>
    run(async () => {
      const urls = [...picked.map(({ url }) => url), ...(list ? [list.url] : [])];
      if (!(await port.allowOrigins(urls))) return say({ kind: 'failed', text: ({ queue }) => queue.denied });
      const entries = picked.map(({ url, title }) => ({ url, title }));
      const added = await port.batchAdd({ entries, list, withAnnexes });
      await onAdded();
      say({ kind: 'done', text: ({ queue }, formats) => queue.added(formats.count(added)) });
    });
}
