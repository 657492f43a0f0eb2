import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PolicyEvent } from '../../src/model/event.ts';
import { CorpusFilters } from './coding/corpus-filters.tsx';
import { type EventFilters, noEventFilters, passesFilters } from './coding/event-filters.ts';
import { ReadingTexts } from './coding/reading-texts.tsx';
import { useDocumentEvents } from './coding/use-document-events.ts';
import { recordsJson } from './export-json.ts';
import { Failure } from './failure.tsx';
import { FirstRun } from './first-run.tsx';
import { type GroupedRow, repostRows } from './history/repost-rows.ts';
import { useDropArchives } from './history/use-drop-archives.ts';
import { NoHit } from './no-hit.tsx';
import { focusList, focusSearch } from './panel-focus.ts';
import type { RecordSummary } from './panel-port.ts';
import { RecordList } from './record-list.tsx';
import { SearchBox } from './search-box.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { Skeleton } from './skeleton.tsx';
import { queryWords } from './text-hits.ts';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** Where a person was in the corpus; kept while a record is open. */
export interface CorpusPlace {
  readonly query: string;
  readonly activeId: string | null;
  readonly filters: EventFilters;
}

interface CorpusViewProps {
  readonly place: CorpusPlace;
  readonly total: number;
  readonly onPlace: (place: CorpusPlace) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onPair: () => void;
  readonly onImport: () => void;
}

/** The corpus: search, list, selection. */
export function CorpusView(props: CorpusViewProps): JSX.Element {
  const { place, total, onPlace, onPair, onImport } = props;
  const { port, words } = useUi();
  const { query } = place;
  const live = useLive(
    () => port.listRecords(query),
    (onChange) => port.subscribe(onChange),
    query,
  );
  useArrival(place.activeId, live.kind === 'value');
  const { coded, progress } = useDocumentEvents();
  const found = valueOr(live, noRecords);
  const { documents, rows, eventsOf } = useFiltered(found, valueOr(coded, noEvents), place.filters);
  const onQuery = (text: string) => onPlace({ ...place, query: text, activeId: null });
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  if (query === '' && live.value.length === 0) return <FirstRun onPair={onPair} onImport={onImport} />;
  const isFilteredOut = rows.length === 0 && live.value.length > 0;
  return (
    <div class="corpus">
      <h1 class="hidden-text">{words.tabs.corpus}</h1>
      <SearchBox query={query} onQuery={onQuery} onLeave={focusList} />
      {coded.kind === 'failed' && <Failure error={coded.error} />}
      <CorpusFilters
        documents={documents}
        filters={place.filters}
        onFilters={(filters) => onPlace({ ...place, filters, activeId: null })}
      />
      <div class="hits">
        <Hits found={rows.length} total={total} isFiltered={rows.length < total} />
        <button class="link quiet" type="button" onClick={onImport}>
          {words.import.open}
        </button>
        {progress && <ReadingTexts {...progress} />}
      </div>
      {isFilteredOut && (
        <FilteredOut
          found={live.value.length}
          onShowAll={() => onPlace({ ...place, filters: noEventFilters })}
        />
      )}
      {!isFilteredOut && live.value.length === 0 && <NoHit query={query} total={total} onQuery={onQuery} />}
      {rows.length > 0 && <FoundRecords {...props} rows={rows} eventsOf={eventsOf} />}
    </div>
  );
}

const noRecords: readonly RecordSummary[] = [];

/** Gone through only when search, events or filters change, not at every move in the list. */
function useFiltered(
  found: readonly RecordSummary[],
  events: ReadonlyMap<string, readonly PolicyEvent[]>,
  filters: EventFilters,
) {
  const eventsOf = (id: string) => events.get(id) ?? [];
  const documents = useMemo(() => found.map(({ id }) => eventsOf(id)), [found, events]);
  const rows = useMemo(
    () => found.filter(({ id }) => passesFilters(eventsOf(id), filters)),
    [found, events, filters],
  );
  return { documents, rows, eventsOf };
}

/** The search has the focus on arrival; the list has it for a person who comes back from a record. */
function useArrival(activeId: string | null, isReady: boolean): void {
  useLayoutEffect(() => {
    if (!isReady) return;
    if (activeId === null) focusSearch();
    else focusList();
  }, [isReady]);
}

function Hits({
  found,
  total,
  isFiltered,
}: {
  found: number;
  total: number;
  isFiltered: boolean;
}): JSX.Element {
  const { words, formats } = useUi();
  const text = isFiltered
    ? words.corpus.hits(formats.count(found), formats.count(total))
    : words.corpus.total(formats.count(found));
  return <p role="status">{text}</p>;
}

const noEvents: ReadonlyMap<string, readonly PolicyEvent[]> = new Map();

/** The search found something that the filters hold back. */
function FilteredOut({ found, onShowAll }: { found: number; onShowAll: () => void }): JSX.Element {
  const { words, formats } = useUi();
  return (
    <section class="empty stack">
      <h1>{words.coding.filteredOut}</h1>
      <p class="prose">{words.coding.filteredOutText(formats.count(found))}</p>
      <button class="button" type="button" onClick={onShowAll}>
        {words.coding.dropFilters}
      </button>
    </section>
  );
}

interface FoundRecordsProps extends CorpusViewProps {
  readonly rows: readonly RecordSummary[];
  readonly eventsOf: (id: string) => readonly PolicyEvent[];
}

function FoundRecords(props: FoundRecordsProps): JSX.Element {
  const { place, onPlace, onDelete } = props;
  const { port, run, words } = useUi();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { rows, onReposts } = useReposts(props.rows);
  const dropArchives = useDropArchives();
  const active = activeIndex(rows, place.activeId);
  const chosen = props.rows.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const onAct = (action: 'delete' | 'export') => {
    const ids = chosen.length > 0 ? chosen : rows.slice(active, active + 1).map(({ summary }) => summary.id);
    if (action === 'export')
      run(async () => port.saveFile(`${words.corpus.exportName}.json`, await recordsJson(ids, port)));
    else {
      const summaries = rows.map(({ summary }) => summary);
      onPlace({ ...place, activeId: neighbourOf(summaries, active, new Set(ids)) });
      setSelected(new Set());
      onDelete(ids);
    }
  };
  return (
    <>
      <RecordList
        rows={rows}
        eventsOf={props.eventsOf}
        queryWords={queryWords(place.query)}
        active={active}
        selected={selected}
        onActive={(index) => onPlace({ ...place, activeId: rows[index]?.summary.id ?? null })}
        onOpen={props.onOpen}
        onSelect={(id) => setSelected(toggled(selected, id))}
        onAct={onAct}
        onReposts={onReposts}
      />
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          onAct={(action) => (action === 'drop-archives' ? dropArchives(chosen) : onAct(action))}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  );
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...selected].filter((other) => other !== id);
  return new Set(selected.has(id) ? others : [...others, id]);
}

const noWorks: ReadonlyMap<string, string> = new Map();

/** One row a document; until it is known which records are one, each stands alone. */
function useReposts(records: readonly RecordSummary[]) {
  const { port } = useUi();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const works = valueOr(
    useLive(
      () => port.works(),
      (onChange) => port.subscribe(onChange),
    ),
    noWorks,
  );
  return {
    rows: useMemo(() => repostRows(records, works, opened), [records, works, opened]),
    onReposts: (id: string) => setOpened(toggled(opened, works.get(id) ?? id)),
  };
}

function activeIndex(rows: readonly GroupedRow[], id: string | null): number {
  return Math.max(
    rows.findIndex(({ summary }) => summary.id === id),
    0,
  );
}

/** The nearest row that stays: the next one below, else the last above. */
export function neighbourOf(
  rows: readonly { readonly id: string }[],
  active: number,
  gone: ReadonlySet<string>,
): string | null {
  const below = rows.slice(active).find(({ id }) => !gone.has(id));
  return (below ?? rows.slice(0, active).findLast(({ id }) => !gone.has(id)))?.id ?? null;
}
