import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KeysHelp } from './keys-help.tsx';
import { actByKey, type PanelPlace, startPlace, viewPlace } from './panel-place.ts';
import type { PanelPort } from './panel-port.ts';
import { PanelTabs } from './panel-tabs.tsx';
import { StatusLine } from './status-line.tsx';
import { statusText } from './status-text.ts';
import { type Notice, useUi } from './ui-context.ts';
import { UiFrame } from './ui-frame.tsx';
import { useClipNotices } from './use-clip.ts';
import { useLive, valueOr } from './use-live.ts';
import { useNoticeEnd } from './use-notice-end.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { useSyncState } from './use-sync-state.ts';
import { ViewShown } from './view-shown.tsx';

/** The side panel. */
export function Panel({ port }: { readonly port: PanelPort }): JSX.Element {
  return (
    <UiFrame port={port} titleOf={(words) => words.panelTitle}>
      {(notice, dismiss) => <PanelBody notice={notice} onDismiss={dismiss} />}
    </UiFrame>
  );
}

interface PanelBodyProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

function PanelBody({ notice, onDismiss }: PanelBodyProps): JSX.Element {
  const { words, formats } = useUi();
  const [place, setPlace] = useState<PanelPlace>(startPlace);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { live: sync, set: setSync } = useSyncState();
  const records = useRecordCount();
  const undo = useUndo(notice, onDismiss);
  useNoticeEnd(notice, onDismiss);
  useClipNotices();
  usePanelKeys((action) => {
    if (action === 'undo') return undo();
    if (action !== 'help' && !(action === 'escape' && isHelpOpen)) return actByKey(action, place, setPlace);
    setHelpOpen(!isHelpOpen);
    return true;
  });
  const state = valueOr(sync, null);
  return (
    <div class="panel">
      <PanelTabs view={place.view} onView={(view) => setPlace(viewPlace(place, view))} />
      <ViewShown place={place} onPlace={setPlace} records={records} sync={sync} onSync={setSync} />
      <StatusLine
        status={state && statusText(records, state, words, formats)}
        isSyncOpen={place.view === 'sync'}
        notice={notice}
        onSync={() => setPlace(viewPlace(place, 'sync'))}
        onUndo={undo}
        onDismiss={onDismiss}
        onHelp={() => setHelpOpen(!isHelpOpen)}
      />
      {isHelpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

function useRecordCount(): number {
  const { port } = useUi();
  const live = useLive(
    () => port.countRecords(),
    (onChange) => port.subscribe(onChange),
  );
  return valueOr(live, 0);
}

/** Takes back what the notice speaks of; false when there is nothing to take back. */
function useUndo(notice: Notice | null, onDismiss: () => void): () => boolean {
  const { run } = useUi();
  return () => {
    const back = notice?.undo;
    if (!back) return false;
    onDismiss();
    run(back);
    return true;
  };
}
