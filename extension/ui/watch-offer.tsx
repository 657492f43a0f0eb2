import type { JSX } from 'preact';
import { MOST_WATCH_PAGES, type WatchEntry } from '../../src/store/watch.ts';
import { Icon } from './icon.tsx';
import { hostOf } from './page-address.ts';
import { useUi } from './ui-context.ts';
import { useWatches } from './use-watches.ts';

interface WatchOfferProps {
  readonly url: string;
  readonly title: string;
  /** What the column lists now. */
  readonly entries: readonly WatchEntry[];
}

/** Offers to watch the list page in the tab, or says that it is watched. */
export function WatchOffer({ url, title, entries }: WatchOfferProps): JSX.Element | null {
  const { port, words, formats, run, say } = useUi();
  const watches = useWatches();
  const [address = url] = url.split('#');
  if (!watches) return null;
  const isWatched = watches.some((watch) => watch.url === address);
  const watch = () =>
    run(async () => {
      if (!(await port.allowOrigins([address])))
        return say({ kind: 'failed', text: ({ watch }) => watch.denied });
      const listed = entries.map((entry) => ({ url: entry.url, title: entry.title, date: entry.date }));
      await port.watchAdd({ url: address, title, entries: listed });
      const undo = () => port.watchControl('remove', address);
      say({ kind: 'done', text: ({ watch }) => watch.added, undo });
    });
  return (
    <section class="section stack" aria-label={words.watch.title}>
      {isWatched ? (
        <p class="small">{words.watch.isWatched}</p>
      ) : (
        <>
          <button class="button" type="button" onClick={watch}>
            <Icon name="clock" />
            {words.watch.watchThis}
          </button>
          <p class="small">{words.watch.reason(hostOf(address), formats.count(MOST_WATCH_PAGES))}</p>
        </>
      )}
    </section>
  );
}
