import type { JSX } from 'preact';
import type { ArchiveInfo } from '../../../src/store/archive-rows.ts';
import { Failure } from '../failure.tsx';
import { Note } from '../note.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useUi } from '../ui-context.ts';
import { useLive } from '../use-live.ts';

/** An archived page, sanitised, in a frame that may do nothing: no scripts, no forms, no requests, no way out. */
export function ArchiveFrame({ info, language }: { info: ArchiveInfo; language: string }): JSX.Element {
  const { port, words } = useUi();
  const live = useLive(
    async () => {
      const page = await port.archivedPage(info);
      const { safePage } = await import('./safe-page.ts');
      return page && { markup: safePage(page.html, language), isIntact: page.isIntact };
    },
    () => () => undefined,
    info.sha256,
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  if (live.value === null) return <p class="small">{words.history.gone}</p>;
  return (
    <>
      {!live.value.isIntact && (
        <Note kind="danger" icon="alert" title={words.history.archive} text={words.history.damaged} />
      )}
      <p class="small">{words.history.frameNote}</p>
      <iframe class="archive-frame" title={words.history.frame} sandbox="" srcdoc={live.value.markup} />
    </>
  );
}
