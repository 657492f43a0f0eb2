import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ListItem, ListPage } from '../../src/capture/lists/list-page.ts';
import type { NextPage } from '../../src/capture/lists/next-page.ts';
import type { ListToFollow } from '../../src/store/batch-item.ts';
import { AddingProgress } from './adding-progress.tsx';
import { Failure } from './failure.tsx';
import { Icon } from './icon.tsx';
import { OfferList } from './offer-list.tsx';
import { hostOf, sitesOf } from './page-address.ts';
import { useUi } from './ui-context.ts';
import { useBatchAdd } from './use-batch-add.ts';
import { useLive, valueOr } from './use-live.ts';
import { WatchOffer } from './watch-offer.tsx';

interface ListOfferProps {
  readonly tabId: number;
  readonly url: string;
  /** As the tab shows it. */
  readonly title: string;
}

/** The announcements that the page lists, to be picked, or watched; nothing where it is no list. */
export function ListOffer({ tabId, url, title }: ListOfferProps): JSX.Element | null {
  const { port } = useUi();
  const live = useLive(
    () => port.readList(tabId),
    (onChange) => port.watchLoads(tabId, onChange),
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Reading />;
  const list = live.value;
  if (list.items.length === 0) return null;
  return (
    <>
      <Offer list={list} />
      <WatchOffer url={url} title={title} entries={list.items} />
    </>
  );
}

/** Pages of a hundred thousand links take seconds; the style sheet shows it only then. */
function Reading(): JSX.Element {
  const { words } = useUi();
  return (
    <section class="section reading-list" role="status">
      <p class="row tight small">
        <Icon name="pending" class="spin" />
        {words.offer.reading}
      </p>
    </section>
  );
}

function Offer({ list }: { readonly list: ListPage }): JSX.Element | null {
  const { port } = useUi();
  const saved = valueOr(
    useLive(
      () => port.savedAddresses(list.items.map(({ url }) => url)),
      (onChange) => port.subscribeRecords(onChange),
    ),
    null,
  );
  return saved && <Picker list={list} saved={saved} />;
}

interface PickerProps {
  readonly list: ListPage;
  /** Addresses that are in the corpus already. */
  readonly saved: ReadonlySet<string>;
}

/** The page after this one; how many of them, the person says. */
function followed({ url, isGuessed }: NextPage, [first]: readonly ListItem[]): ListToFollow {
  return isGuessed && first ? { url, pagesLeft: 0, guessedAfter: first.url } : { url, pagesLeft: 0 };
}

function Picker({ list, saved }: PickerProps): JSX.Element {
  const { words, formats } = useUi();
  const { items, next, profile, drawn } = list;
  const known = useMemo(() => items.filter(({ url }) => saved.has(url)).length, [items, saved]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(items.map(({ url }) => url).filter((url) => !saved.has(url))),
  );
  const chosen = useMemo(() => items.filter(({ url }) => picked.has(url)), [items, picked]);
  return (
    <section class="section stack list-offer">
      <div>
        <h2>{words.queue.offer(formats.count(items.length))}</h2>
        {known > 0 && <p class="small">{words.queue.offerSaved(formats.count(known))}</p>}
        {drawn === 'read' && <p class="small">{words.offer.drawn}</p>}
        {profile?.isFitting === false && <p class="small">{words.queue.unfitProfile(profile.id)}</p>}
      </div>
      <OfferList items={items} saved={saved} picked={picked} onPicked={setPicked} />
      <ClipPicked
        picked={chosen}
        next={next && followed(next, items)}
        onAdded={(urls) => setPicked(new Set([...picked].filter(isNoneOf(urls))))}
      />
    </section>
  );
}

function isNoneOf(urls: readonly string[]): (url: string) => boolean {
  const gone = new Set(urls);
  return (url) => !gone.has(url);
}

/** Pages of one list that can be asked for at once; the background takes no more. */
const MOST_PAGES = 200;

interface ClipPickedProps {
  readonly picked: readonly ListItem[];
  readonly next: ListToFollow | null;
  readonly onAdded: (urls: readonly string[]) => void;
}

function ClipPicked({ picked, next, onAdded }: ClipPickedProps): JSX.Element {
  const { words, formats } = useUi();
  const [pages, setPages] = useState(1);
  const [withAnnexes, setWithAnnexes] = useState(false);
  const hosts = useMemo(() => hostsOf(picked), [picked]);
  const isNothing = picked.length === 0 && (pages === 1 || next === null);
  const { add, progress, stop } = useBatchAdd(
    picked,
    next !== null && pages > 1 ? { ...next, pagesLeft: pages - 1 } : null,
    onAdded,
    withAnnexes,
  );
  return (
    <>
      {next !== null && (
        <label class="stack">
          <span class="row between">
            {words.queue.pages}
            <input
              class="input pages"
              type="number"
              min={1}
              max={MOST_PAGES}
              value={pages}
              onInput={(event) => setPages(pagesOf(event.currentTarget.valueAsNumber))}
            />
          </span>
          <span class="small">{words.queue.pagesHint(formats.count(MOST_PAGES))}</span>
        </label>
      )}
      <label class="row tight">
        <input
          type="checkbox"
          checked={withAnnexes}
          onChange={(event) => setWithAnnexes(event.currentTarget.checked)}
        />
        {words.queue.withAnnexes}
      </label>
      {hosts !== '' && <p class="small">{words.queue.askReason(hosts)}</p>}
      {progress ? (
        <AddingProgress progress={progress} onStop={stop} />
      ) : (
        <button class="button" type="button" disabled={isNothing} onClick={add}>
          {words.queue.clipPicked(formats.count(picked.length))}
        </button>
      )}
    </>
  );
}

function hostsOf(picked: readonly ListItem[]): string {
  return sitesOf(picked.map(({ url }) => url))
    .map(hostOf)
    .join(', ');
}

function pagesOf(typed: number): number {
  return Number.isFinite(typed) ? Math.min(MOST_PAGES, Math.max(1, Math.round(typed))) : 1;
}
