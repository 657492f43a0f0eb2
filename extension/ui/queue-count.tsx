import type { JSX } from 'preact';
import { queueSummary } from './queue-summary.ts';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** Beside the tab: what needs the person, with its shape; else what is left; nothing when all is done. */
export function QueueCount(): JSX.Element | null {
  const { port, words, formats } = useUi();
  const live = useLive(
    async () => queueSummary(await port.batch(), Date.now()),
    (onChange) => port.subscribe(onChange),
  );
  const summary = valueOr(live, null);
  const failed = summary?.failedTotal ?? 0;
  const count = failed || (summary?.open ?? 0);
  if (count === 0) return null;
  const shown = formats.count(count);
  return (
    <span class="tab-count">
      {failed > 0 && (
        <svg class="trouble" width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M6 1 11.5 10.5H.5Z" fill="currentColor" />
        </svg>
      )}
      <span aria-hidden="true">{shown}</span>
      <span class="hidden-text">{failed > 0 ? words.queue.needsYou(shown) : words.queue.left(shown)}</span>
    </span>
  );
}
