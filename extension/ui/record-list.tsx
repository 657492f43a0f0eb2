import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ListAction, listAction } from './key-action.ts';
import type { RecordSummary } from './panel-port.ts';
import { RecordRow, rowId } from './record-row.tsx';
import { useUi } from './ui-context.ts';
import { scrollToShow, windowRange } from './window-range.ts';

/** Height of a row; the style sheet has the same. */
export const ROW_PX = 55;

interface RecordListProps {
  readonly rows: readonly RecordSummary[];
  readonly queryWords: readonly string[];
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onAct: (action: 'delete' | 'export') => void;
}

/** Announcements, however many: only the rows near what is seen are drawn. */
export function RecordList(props: RecordListProps): JSX.Element {
  const { rows, active, selected } = props;
  const { words, settings } = useUi();
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, heightPx, onScroll } = useScroll(list);
  useShown(list, active, heightPx);
  const { from, to } = windowRange(scrollTop, heightPx, ROW_PX, rows.length);
  const activeId = rows[active]?.id;
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
      aria-activedescendant={
        activeId !== undefined && active >= from && active < to ? rowId(activeId) : undefined
      }
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: `${rows.length * ROW_PX}px` }}>
        {rows.slice(from, to).map((summary, offset) => (
          <RecordRow
            key={summary.id}
            summary={summary}
            index={from + offset}
            total={rows.length}
            rowPx={ROW_PX}
            queryWords={props.queryWords}
            isActive={from + offset === active}
            isSelected={selected.has(summary.id)}
            onOpen={() => props.onOpen(summary.id)}
            onSelect={() => props.onSelect(summary.id)}
          />
        ))}
      </div>
    </div>
  );
}

function actInList(action: ListAction, props: RecordListProps): void {
  const { rows, active, onActive, onOpen, onSelect, onAct } = props;
  const id = rows[active]?.id;
  if (action === 'delete' || action === 'export') onAct(action);
  else if (action === 'open' || action === 'select') {
    if (id !== undefined) (action === 'open' ? onOpen : onSelect)(id);
  } else onActive(Math.min(Math.max(target(action, active, rows.length), 0), rows.length - 1));
}

function target(action: 'next' | 'previous' | 'first' | 'last', active: number, count: number): number {
  if (action === 'first') return 0;
  if (action === 'last') return count - 1;
  return active + (action === 'next' ? 1 : -1);
}

function useScroll(list: { readonly current: HTMLDivElement | null }) {
  const [scrollTop, setScrollTop] = useState(0);
  const [heightPx, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, [list]);
  return { scrollTop, heightPx, onScroll: () => setScrollTop(list.current?.scrollTop ?? 0) };
}

/** Keeps the active row in sight when it moves; a scroll by hand is left alone. */
function useShown(list: { readonly current: HTMLDivElement | null }, active: number, heightPx: number): void {
  useEffect(() => {
    const element = list.current;
    if (!element || heightPx === 0) return;
    element.scrollTop = scrollToShow(active, element.scrollTop, heightPx, ROW_PX);
  }, [active, heightPx]);
}
