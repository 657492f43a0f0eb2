import type { JSX } from 'preact';
import type { WatchState } from '../../src/store/watch.ts';
import { FreshItems } from './fresh-items.tsx';
import { hostOf } from './page-address.ts';
import { useUi } from './ui-context.ts';
import { useWatches } from './use-watches.ts';
import { WatchButtons } from './watch-buttons.tsx';

/** The watched columns: how each stands, and what is new in it. */
export function WatchedColumns(): JSX.Element | null {
  const { words } = useUi();
  const watches = useWatches();
  if (!watches) return null;
  return (
    <section class="section stack" aria-label={words.watch.title}>
      <h2>{words.watch.title}</h2>
      {watches.length === 0 && <p class="small">{words.watch.none}</p>}
      <ul>
        {watches.map((watch) => (
          <Column key={watch.url} watch={watch} />
        ))}
      </ul>
    </section>
  );
}

function Column({ watch }: { readonly watch: WatchState }): JSX.Element {
  const { words, formats, port } = useUi();
  const { url, title, fresh } = watch;
  return (
    <li class="watch">
      <div class="row between">
        <button class="link cut" type="button" title={url} onClick={() => port.openPage(url)}>
          <span class="cut" lang="zh-CN">
            {title || hostOf(url)}
          </span>
        </button>
        {fresh.length > 0 && (
          <strong class="watch-new">{words.watch.fresh(formats.count(fresh.length))}</strong>
        )}
      </div>
      <p class="small">{useStateWords(watch)}</p>
      {watch.problem !== null && <Trouble watch={watch} />}
      <WatchButtons watch={watch} />
      {fresh.length > 0 && <FreshItems watch={watch} />}
    </li>
  );
}

function useStateWords({ isPaused, leaseUntil, lastCheckAt, nextCheckAt }: WatchState): string {
  const { words, formats } = useUi();
  const moment = (at: number) => formats.moment(new Date(at).toISOString());
  const last = words.watch.last(moment(lastCheckAt));
  if (leaseUntil > Date.now()) return words.watch.checking;
  if (isPaused) return words.watch.pausedSince(last);
  return nextCheckAt <= Date.now() ? words.watch.soon(last) : words.watch.next(last, moment(nextCheckAt));
}

function Trouble({ watch }: { readonly watch: WatchState }): JSX.Element {
  const { words, formats } = useUi();
  const { problem, detail, failures } = watch;
  const reason = words.queue.problems[problem ?? 'crashed'];
  const text = detail === '' ? reason : words.queue.withDetail(reason, detail);
  return <p class="small trouble">{words.watch.failed(text, formats.count(failures))}</p>;
}
