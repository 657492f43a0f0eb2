import type { JSX } from 'preact';
import type { NotClipped as NotClippedOutcome } from '../last-outcome.ts';
import type { NotClippedReason } from '../messages.ts';
import { Note } from './note.tsx';
import { PressToClip } from './press-to-clip.tsx';
import { useUi } from './ui-context.ts';

interface NotClippedProps {
  readonly outcome: NotClippedOutcome;
  /** Null where the browser does not show the address: then no site can be asked for. */
  readonly url: string | null;
  /** Null where only the person's own key or click can try again. */
  readonly onRetry: (() => void) | null;
}

/** Reasons that another try may cure; the others are the page's nature. */
const passing: ReadonlySet<NotClippedReason> = new Set([
  'empty-page',
  'page-changed',
  'timeout',
  'store-failed',
  'extraction-failed',
]);

/** Why this page was not clipped, what is safe, and one remedy. */
export function NotClipped({ outcome, url, onRetry }: NotClippedProps): JSX.Element {
  const { words, port, run } = useUi();
  const { reason, detail } = outcome;
  const { title, text } = words.page.notClipped[reason];
  const allow = (address: string, retry: () => void) => () =>
    run(async () => {
      if (await port.allowOrigin(address)) retry();
    });
  return (
    <section class="section">
      <Note
        kind={passing.has(reason) ? 'danger' : 'plain'}
        icon={passing.has(reason) ? 'alert' : 'ban'}
        title={title}
        text={detail === '' ? text : `${text} (${detail})`}
      >
        {passing.has(reason) && onRetry && <Remedy name={words.act.retry} onClick={onRetry} />}
        {(reason === 'no-access' || (passing.has(reason) && !onRetry)) && (
          <p class="prose">
            <PressToClip before={words.page.pressInstead} after={words.page.orToolbar} />
          </p>
        )}
        {reason === 'no-access' && url !== null && onRetry && (
          <Remedy name={words.act.allow} onClick={allow(url, onRetry)} />
        )}
      </Note>
    </section>
  );
}

function Remedy({ name, onClick }: { name: string; onClick: () => void }): JSX.Element {
  return (
    <button class="link" type="button" onClick={onClick}>
      {name}
    </button>
  );
}
