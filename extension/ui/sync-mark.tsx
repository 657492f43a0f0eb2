import type { JSX } from 'preact';
import type { SyncMark } from './panel-port.ts';
import { useUi } from './ui-context.ts';

/** ● synced, ○ waiting, ▲ error: told by shape, named for readers of screens. */
export function SyncMarkShape({ mark }: { readonly mark: SyncMark }): JSX.Element {
  const { words } = useUi();
  const name = words.corpus.sync[mark];
  return (
    <svg class={classOf[mark]} width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={name}>
      <title>{name}</title>
      {mark === 'synced' && <circle cx="6" cy="6" r="3.5" fill="currentColor" />}
      {mark === 'waiting' && (
        <circle cx="6" cy="6" r="3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      )}
      {mark === 'error' && <path d="M6 1 11.5 10.5H.5Z" fill="currentColor" />}
    </svg>
  );
}

const classOf: Readonly<Record<SyncMark, string>> = { synced: 'faint', waiting: '', error: 'trouble' };
