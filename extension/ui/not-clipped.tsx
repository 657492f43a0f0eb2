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
  /** Tries again when the site has been allowed; null where only the person's own key or click can. */
  readonly onRetry: (() => void) | null;
}

const passing: ReadonlySet<NotClippedReason> = new Set([
  'empty-page',
  'page-changed',
  'timeout',
  'store-failed',
  'extraction-failed',
]);

/** True where another try may cure it; otherwise it is the page's nature. */
export function mayPass(reason: NotClippedReason): boolean {
  return passing.has(reason);
}

/** Why this page was not clipped, what is safe, and the remedy where it is not the clip button below. */
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
        kind={mayPass(reason) ? 'danger' : 'plain'}
        icon={mayPass(reason) ? 'alert' : 'ban'}
        title={title}
        text={text}
        detail={reason === 'browser-page' ? '' : detail}
      >
        {(reason === 'no-access' || (mayPass(reason) && !onRetry)) && (
          <p class="prose">
            <PressToClip before={words.page.pressInstead} after={words.page.orToolbar} />
          </p>
        )}
        {reason === 'no-access' && url !== null && onRetry && (
          <button class="link" type="button" onClick={allow(url, onRetry)}>
            {words.act.allow}
          </button>
        )}
      </Note>
    </section>
  );
}
