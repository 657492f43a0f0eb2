import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { WatchEntry } from '../../src/store/watch.ts';
import { OfferItem } from './offer-item.tsx';
import { useUi } from './ui-context.ts';
import { usePausedSearch } from './use-paused-search.ts';
import { useScroll } from './use-scroll.ts';
import { windowRange } from './window-range.ts';

/** Height of a line; the style sheet has the same. */
const ROW_PX = 28;
/** Fewer lines are seen at a glance. */
const FIND_FROM = 20;

interface OfferListProps {
  readonly items: readonly WatchEntry[];
  /** Addresses that are in the corpus already. */
  readonly saved: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly onPicked: (picked: ReadonlySet<string>) => void;
}

/** A list of announcements, however many, to be picked; with words in the field, the buttons pick of those found. */
export function OfferList(props: OfferListProps): JSX.Element {
  const { items, saved, picked, onPicked } = props;
  const { words, formats } = useUi();
  const [query, setQuery] = useState('');
  const found = useMemo(() => (query === '' ? items : items.filter(holds(query))), [items, query]);
  const pick = (isWanted: (item: WatchEntry) => boolean) => () => {
    const next = new Set(picked);
    for (const item of found) {
      if (isWanted(item)) next.add(item.url);
      else next.delete(item.url);
    }
    onPicked(next);
  };
  return (
    <>
      {items.length >= FIND_FROM && <Find query={query} onQuery={setQuery} />}
      {query !== '' && (
        <p class="small" role="status">
          {words.offer.found(formats.count(found.length), formats.count(items.length))}
        </p>
      )}
      <div class="row">
        <PickButton name={words.queue.all} onPick={pick(() => true)} />
        {saved.size > 0 && (
          <PickButton name={words.queue.onlyNew} onPick={pick(({ url }) => !saved.has(url))} />
        )}
        <PickButton name={words.queue.none} onPick={pick(() => false)} />
      </div>
      <Rows {...props} key={query} items={found} />
    </>
  );
}

/** Titles are looked through as they are written, but for the case and width of letters. */
function holds(query: string): (item: WatchEntry) => boolean {
  const wanted = plain(query);
  return ({ title }) => plain(title).includes(wanted);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function PickButton({ name, onPick }: { readonly name: string; readonly onPick: () => void }): JSX.Element {
  return (
    <button class="link" type="button" onClick={onPick}>
      {name}
    </button>
  );
}

interface FindProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Find({ query, onQuery }: FindProps): JSX.Element {
  const { words } = useUi();
  const { input, search } = usePausedSearch(query, onQuery);
  return (
    <input
      ref={input}
      class="input"
      type="search"
      autocomplete="off"
      aria-label={words.offer.find}
      placeholder={words.offer.find}
      defaultValue={query}
      onInput={(event) => event.isComposing || search(event.currentTarget.value)}
      onCompositionEnd={(event) => search(event.currentTarget.value)}
    />
  );
}

/** Only the lines near what is seen are drawn. */
function Rows({ items, saved, picked, onPicked }: OfferListProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const { scrollTop, heightPx, onScroll } = useScroll(list);
  const { from, to } = windowRange(scrollTop, heightPx, ROW_PX, items.length);
  const toggle = (url: string) => {
    const next = new Set(picked);
    if (!next.delete(url)) next.add(url);
    onPicked(next);
  };
  return (
    <ul ref={list} class="offer-items" tabIndex={-1} onScroll={onScroll}>
      <li aria-hidden="true" style={{ height: `${from * ROW_PX}px` }} />
      {items.slice(from, to).map((item, offset) => (
        <OfferItem
          key={item.url}
          item={item}
          place={{ at: from + offset + 1, of: items.length }}
          isSaved={saved.has(item.url)}
          isPicked={picked.has(item.url)}
          onToggle={() => toggle(item.url)}
        />
      ))}
      <li aria-hidden="true" style={{ height: `${(items.length - to) * ROW_PX}px` }} />
    </ul>
  );
}
