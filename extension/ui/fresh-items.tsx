import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WatchState } from '../../src/store/watch.ts';
import { OfferItem } from './offer-item.tsx';
import { useUi } from './ui-context.ts';
import { useBatchAdd } from './use-batch-add.ts';

/** What is new in a column, to be picked and clipped, or put aside as seen. */
export function FreshItems({ watch }: { readonly watch: WatchState }): JSX.Element {
  const { words, formats, port, run } = useUi();
  const { url: column, fresh } = watch;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const picked = fresh.filter(({ url }) => !left.has(url));
  const toggle = (url: string) => {
    const next = new Set(left);
    if (!next.delete(url)) next.add(url);
    setLeft(next);
  };
  const see = () =>
    port.watchControl(
      'seen',
      column,
      picked.map(({ url }) => url),
    );
  const clip = useBatchAdd(picked, null, see);
  const count = formats.count(picked.length);
  return (
    <div class="stack">
      <ul class="offer-items" tabIndex={-1}>
        {fresh.slice(0, MOST_SHOWN).map((item) => (
          <OfferItem
            key={item.url}
            item={item}
            isSaved={false}
            isPicked={!left.has(item.url)}
            onToggle={() => toggle(item.url)}
          />
        ))}
      </ul>
      {fresh.length > MOST_SHOWN && (
        <p class="small">{words.queue.moreListed(formats.count(fresh.length - MOST_SHOWN))}</p>
      )}
      <div class="row">
        <button class="button" type="button" disabled={picked.length === 0} onClick={clip}>
          {words.queue.clipPicked(count)}
        </button>
        <button class="link" type="button" disabled={picked.length === 0} onClick={() => run(see)}>
          {words.watch.seen(count)}
        </button>
      </div>
    </div>
  );
}

/** More lines than a person picks one by one would hold the panel up. */
const MOST_SHOWN = 500;
