import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PolicyEvent } from '../../src/model/event.ts';
import type { GroupedRow } from './history/repost-rows.ts';
import { type ListAction, listAction } from './key-action.ts';
import { RecordRow, rowId } from './record-row.tsx';
import { useUi } from './ui-context.ts';
import { useScroll } from './use-scroll.ts';
import { scrollToShow, windowRange } from './window-range.ts';

/** Height of a row; the style sheet has the same. */
export const ROW_PX = 55;

interface RecordListProps {
  readonly rows: readonly GroupedRow[];
  readonly eventsOf: (id: string) => readonly PolicyEvent[];
  readonly queryWords: readonly string[];
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onAct: (action: 'delete' | 'export') => void;
  /** Shows or hides the reposts of a record. */
  readonly onReposts: (id: string) => void;
}

/** Announcements, however many: only the rows near what is seen are drawn. */
export function RecordList(props: RecordListProps): JSX.Element {
  const { rows, active, selected } = props;
  const { words, settings } = useUi();
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, heightPx, onScroll } = useScroll(list);
  useShown(list, active, heightPx);
  const { from, to } = windowRange(scrollTop, heightPx, ROW_PX, rows.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const action = listAction(event, settings.letterKeys);
    if (!action) return;
    event.preventDefault();
    actInList(action, props);
  };
  return (
    <div
      ref={list}
      id="record-list"
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={words.corpus.list}
      aria-multiselectable={true}
      aria-activedescendant={drawnId(rows.slice(from, to)[active - from])}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: `${rows.length * ROW_PX}px` }}>
        {rows.slice(from, to).map((row, offset) => (
          <RecordRow
            key={row.summary.id}
            row={row}
            events={props.eventsOf(row.summary.id)}
            index={from + offset}
            total={rows.length}
            rowPx={ROW_PX}
            queryWords={props.queryWords}
            isActive={from + offset === active}
            isSelected={selected.has(row.summary.id)}
            onOpen={props.onOpen}
            onSelect={props.onSelect}
            onReposts={props.onReposts}
          />
        ))}
      </div>
    </div>
  );
}

function drawnId(row: GroupedRow | undefined): string | undefined {
  return row && rowId(row.summary.id);
}

function actInList(action: ListAction, props: RecordListProps): void {
  const { rows, active, onActive, onAct } = props;
  if (action === 'delete' || action === 'export') onAct(action);
  else if (!isMove(action)) actOnRow(action, rows[active], props);
  else onActive(Math.min(Math.max(target(action, active, rows.length), 0), rows.length - 1));
}

type RowAction = 'open' | 'select' | 'expand' | 'collapse';
type Move = Exclude<ListAction, RowAction | 'delete' | 'export'>;

function isMove(action: ListAction): action is Move {
  return action === 'next' || action === 'previous' || action === 'first' || action === 'last';
}

function actOnRow(action: RowAction, row: GroupedRow | undefined, props: RecordListProps): void {
  if (!row) return;
  const { id } = row.summary;
  if (action === 'open') props.onOpen(id);
  else if (action === 'select') props.onSelect(id);
  else if (row.reposts > 0 && row.isOpen !== (action === 'expand')) props.onReposts(id);
}

function target(action: Move, active: number, count: number): number {
  if (action === 'first') return 0;
  if (action === 'last') return count - 1;
  return active + (action === 'next' ? 1 : -1);
}

/** Keeps the active row in sight when it moves; a scroll by hand is left alone. */
function useShown(list: { readonly current: HTMLDivElement | null }, active: number, heightPx: number): void {
  useEffect(() => {
    const element = list.current;
    if (!element || heightPx === 0) return;
    element.scrollTop = scrollToShow(active, element.scrollTop, heightPx, ROW_PX);
  }, [active, heightPx]);
}
