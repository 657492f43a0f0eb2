import type { JSX } from 'preact';
import type { SyncState } from '../messages.ts';
import { CodingView } from './coding/coding-view.tsx';
import { CorpusView } from './corpus-view.tsx';
import { Failure } from './failure.tsx';
import { ImportView } from './imports/import-view.tsx';
import { OpenedRecord } from './opened-record.tsx';
import { PageView } from './page-view.tsx';
import { codingOfRecord, type PanelPlace, viewPlace } from './panel-place.ts';
import type { ViewName } from './panel-tabs.tsx';
import { QueueView } from './queue-view.tsx';
import { Skeleton } from './skeleton.tsx';
import { StoreLossNote } from './store-loss-note.tsx';
import { SyncView } from './sync-view.tsx';
import { useUi } from './ui-context.ts';
import { useDelete } from './use-delete.ts';
import type { Live } from './use-live.ts';
import type { Words } from './words/words.ts';

interface ViewShownProps {
  readonly place: PanelPlace;
  readonly onPlace: (place: PanelPlace) => void;
  readonly records: number;
  readonly sync: Live<SyncState>;
  readonly onSync: (state: SyncState) => void;
}

/** The view between tabs and status line. */
export function ViewShown(props: ViewShownProps): JSX.Element {
  const { words } = useUi();
  const { view } = props.place;
  return (
    <main class="main" data-area="view">
      <div
        id="view"
        class="view"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached by key
        tabIndex={0}
        aria-label={viewTitle(view, words)}
      >
        <StoreLossNote />
        <ViewContent {...props} />
      </div>
    </main>
  );
}

function viewTitle(view: ViewName, words: Words): string {
  if (view === 'sync') return words.sync.title;
  return view === 'import' ? words.import.title : words.tabs[view];
}

function ViewContent(props: ViewShownProps): JSX.Element {
  const { place, onPlace, records } = props;
  const onDelete = useDelete();
  if (place.view === 'sync') return <SyncContent {...props} />;
  if (place.view === 'queue') return <QueueView />;
  if (place.view === 'import') return <ImportView onBack={() => onPlace(viewPlace(place, 'corpus'))} />;
  if (place.view === 'coding') {
    return (
      <CodingView
        place={place.coding}
        onPlace={(coding) => onPlace({ ...place, coding })}
        onOpen={(openId) => onPlace({ ...place, view: 'corpus', openId })}
      />
    );
  }
  if (place.view === 'page') return <PageView onDelete={onDelete} />;
  const backToList = () => onPlace(viewPlace(place, 'corpus'));
  if (place.openId !== null) {
    return (
      <OpenedRecord
        key={place.openId}
        id={place.openId}
        onBack={backToList}
        onDelete={onDelete}
        onCode={(id) => onPlace(codingOfRecord(place, id))}
      />
    );
  }
  return (
    <CorpusView
      place={place.corpus}
      total={records}
      onPlace={(corpus) => onPlace({ ...place, corpus })}
      onOpen={(openId) => onPlace({ ...place, openId, corpus: { ...place.corpus, activeId: openId } })}
      onDelete={onDelete}
      onPair={() => onPlace(viewPlace(place, 'sync'))}
      onImport={() => onPlace(viewPlace(place, 'import'))}
    />
  );
}

function SyncContent({ sync, records, onSync }: ViewShownProps): JSX.Element {
  if (sync.kind === 'failed') return <Failure error={sync.error} />;
  if (sync.kind === 'loading') return <Skeleton />;
  return <SyncView state={sync.value} records={records} onState={onSync} />;
}
