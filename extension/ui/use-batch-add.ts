import { useRef, useState } from 'preact/hooks';
import type { BatchEntry, ListToFollow } from '../../src/store/batch-item.ts';
import { useUi } from './ui-context.ts';

/** Announcements on their way into the queue. */
export interface BatchAdd {
  readonly add: () => void;
  /** Null but while many are being added. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Leaves out what is not added yet. */
  readonly stop: () => void;
}

/** So many are committed in about a second, and a person can stop in between. */
const AT_ONCE = 5_000;

/**
 * Puts announcements, and the rest of a list, into the queue. Browsers grant a host only straight from the person's
 * click, so that is asked before all else.
 *
 * @param onAdded told the addresses that went through: all, unless the person stopped it
 */
export function useBatchAdd(
  picked: readonly BatchEntry[],
  list: ListToFollow | null,
  onAdded: (urls: readonly string[]) => void | Promise<void>,
  withAnnexes = false,
): BatchAdd {
  const { port, run, say } = useUi();
  const [progress, setProgress] = useState<BatchAdd['progress']>(null);
  const isStopped = useRef(false);
  const total = picked.length;
  const addAll = async () => {
    const urls: string[] = [];
    let added = 0;
    for (let done = 0; (done < total || done === 0) && !isStopped.current; done += AT_ONCE) {
      if (total > AT_ONCE) setProgress({ done, total });
      const entries = picked.slice(done, done + AT_ONCE).map(({ url, title }) => ({ url, title }));
      const isLast = done + AT_ONCE >= total;
      added += await port.batchAdd({ entries, list: isLast ? list : null, withAnnexes });
      urls.push(...entries.map(({ url }) => url));
    }
    return { added, urls };
  };
  const add = () =>
    run(async () => {
      const urls = [...picked.map(({ url }) => url), ...(list ? [list.url] : [])];
      if (!(await port.allowOrigins(urls))) return say({ kind: 'failed', text: ({ queue }) => queue.denied });
      isStopped.current = false;
      const { added, urls: through } = await addAll().finally(() => setProgress(null));
      await onAdded(through);
      say({ kind: 'done', text: ({ queue }, formats) => queue.added(formats.count(added)) });
    });
  const stop = () => {
    isStopped.current = true;
  };
  return { add, progress, stop };
}
