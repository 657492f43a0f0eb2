import type { JSX } from 'preact';
import type { PolicyEvent } from '../../../src/model/event.ts';
import { useUi } from '../ui-context.ts';
import { scalesOf } from './event-filters.ts';
import { ScaleBadge } from './scale-badge.tsx';

/** The scale of most of an announcement's events; the tooltip tells all. Nothing where none is told. */
export function DocumentBadge({ events }: { readonly events: readonly PolicyEvent[] }): JSX.Element | null {
  const { words, formats } = useUi();
  const [first, ...others] = scalesOf(events);
  if (!first) return null;
  const title = [first, ...others]
    .map(({ scale, count }) => `${words.coding.scale[scale]} ${formats.count(count)}`)
    .join(words.record.listComma);
  return <ScaleBadge scale={first.scale} title={title} others={others.length} />;
}
