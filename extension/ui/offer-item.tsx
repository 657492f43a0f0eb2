import type { JSX } from 'preact';
import type { WatchEntry } from '../../src/store/watch.ts';
import { useUi } from './ui-context.ts';

interface OfferItemProps {
  readonly item: WatchEntry;
  /** Where it stands among all, which are not all drawn. */
  readonly place: { readonly at: number; readonly of: number };
  readonly isSaved: boolean;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

/** A line of a list of announcements, to be picked. */
export function OfferItem({ item, place, isSaved, isPicked, onToggle }: OfferItemProps): JSX.Element {
  const { words } = useUi();
  return (
    <li aria-posinset={place.at} aria-setsize={place.of}>
      <label class="offer-item">
        <input type="checkbox" checked={isPicked} onChange={onToggle} />
        <span class="cut" title={item.title} lang="zh-CN">
          {item.title}
        </span>
        <span class="small">{isSaved ? words.queue.inCorpus : item.date}</span>
      </label>
    </li>
  );
}
