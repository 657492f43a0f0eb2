import type { JSX } from 'preact';
import { Dotted } from './dotted.tsx';
import { Icon, type IconName } from './icon.tsx';
import { KeysShown } from './keys-shown.tsx';
import type { StatusText } from './status-text.ts';
import { SyncMarkShape } from './sync-mark.tsx';
import { type Notice, useUi } from './ui-context.ts';

interface StatusLineProps {
  readonly status: StatusText | null;
  readonly isSyncOpen: boolean;
  readonly notice: Notice | null;
  readonly onSync: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly onHelp: () => void;
}

/** Where the data are and how sync stands; after an act, what was saved and the way back. */
export function StatusLine(props: StatusLineProps): JSX.Element {
  const { words } = useUi();
  return (
    <footer class="status" data-area="status">
      <span class="hidden-text" role="status">
        {props.notice?.kind === 'done' ? props.notice.text : ''}
      </span>
      {props.notice ? <NoticeShown {...props} notice={props.notice} /> : <WhereShown {...props} />}
      <button class="icon-button" type="button" title={words.tabs.keys} onClick={props.onHelp}>
        <kbd class="key">?</kbd>
        <span class="hidden-text">{words.tabs.keys}</span>
      </button>
    </footer>
  );
}

function WhereShown({ status, isSyncOpen, onSync }: StatusLineProps): JSX.Element {
  const { words } = useUi();
  return (
    <button
      class="status-where"
      type="button"
      title={words.status.open}
      aria-current={isSyncOpen ? 'page' : undefined}
      onClick={onSync}
    >
      {status && <StatusShape phase={status.phase} />}
      <span class="cut">
        <Dotted parts={status?.parts ?? []} />
      </span>
    </button>
  );
}

function StatusShape({ phase }: { readonly phase: StatusText['phase'] }): JSX.Element {
  if (phase === 'waiting') return <SyncMarkShape mark="waiting" />;
  if (phase === 'unreachable') return <SyncMarkShape mark="error" />;
  return <Icon name={shapes[phase]} class={phase === 'running' ? 'spin' : ''} />;
}

const shapes = {
  first: 'lock',
  unpaired: 'device',
  running: 'pending',
  done: 'check',
} as const satisfies Record<string, IconName>;

function NoticeShown({
  notice,
  onUndo,
  onDismiss,
}: Pick<StatusLineProps, 'onUndo' | 'onDismiss'> & { readonly notice: Notice }): JSX.Element {
  const { words } = useUi();
  const isFailed = notice.kind === 'failed';
  return (
    <div class="status-where" role={isFailed ? 'alert' : undefined}>
      <Icon name={isFailed ? 'alert' : 'check'} class={isFailed ? 'trouble' : ''} />
      <span class={isFailed ? 'notice-text' : 'notice-text cut'} title={notice.text}>
        {notice.text}
      </span>
      {notice.undo && (
        <button class="link" type="button" onClick={onUndo}>
          {words.act.undo} <KeysShown keys={['Ctrl', 'Z']} />
        </button>
      )}
      <button class="icon-button" type="button" aria-label={words.act.close} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
