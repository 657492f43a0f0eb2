import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WatchState } from '../../src/store/watch.ts';
import { AddingProgress } from './adding-progress.tsx';
import { OfferList } from './offer-list.tsx';
import { useUi } from './ui-context.ts';
import { useBatchAdd } from './use-batch-add.ts';

/** What is new is not in the corpus. */
const noneSaved: ReadonlySet<string> = new Set();

/** What is new in a column, to be picked and clipped, or put aside as seen. */
export function FreshItems({ watch }: { readonly watch: WatchState }): JSX.Element {
  const { words, formats, port, run } = useUi();
  const { url: column, fresh } = watch;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const picked = fresh.filter(({ url }) => !left.has(url));
  const pickedUrls = picked.map(({ url }) => url);
  const see = (urls: readonly string[]) => port.watchControl('seen', column, urls);
  const { add, progress, stop } = useBatchAdd(picked, null, see);
  const leave = (kept: ReadonlySet<string>) =>
    setLeft(new Set(fresh.map(({ url }) => url).filter((url) => !kept.has(url))));
  const count = formats.count(picked.length);
  return (
    <div class="stack">
      <OfferList items={fresh} saved={noneSaved} picked={new Set(pickedUrls)} onPicked={leave} />
      {progress ? (
        <AddingProgress progress={progress} onStop={stop} />
      ) : (
        <div class="row">
          <button class="button" type="button" disabled={picked.length === 0} onClick={add}>
            {words.queue.clipPicked(count)}
          </button>
          <button
            class="link"
            type="button"
            disabled={picked.length === 0}
            onClick={() => run(() => see(pickedUrls))}
          >
            {words.watch.seen(count)}
          </button>
        </div>
      )}
    </div>
  );
}
