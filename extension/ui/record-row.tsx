import type { JSX } from 'preact';
import type { PolicyEvent } from '../../src/model/event.ts';
import { DocumentBadge } from './coding/document-badge.tsx';
import type { GroupedRow } from './history/repost-rows.ts';
import { Icon } from './icon.tsx';
import { rowLine } from './row-line.ts';
import { SyncMarkShape } from './sync-mark.tsx';
import { markHits } from './text-hits.ts';
import { useUi } from './ui-context.ts';

interface RecordRowProps {
  readonly row: GroupedRow;
  readonly events: readonly PolicyEvent[];
  readonly index: number;
  readonly total: number;
  readonly rowPx: number;
  readonly queryWords: readonly string[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string) => void;
  /** Shows or hides the reposts. */
  readonly onReposts: (id: string) => void;
}

/** An announcement in two lines; the square in front selects, the rest opens. */
export function RecordRow(props: RecordRowProps): JSX.Element {
  const { row, index, total, rowPx, isActive, isSelected } = props;
  const { summary, isRepost } = row;
  const { words, formats } = useUi();
  const line = rowLine(summary, words, formats.count);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys and the focus
    <div
      id={rowId(summary.id)}
      class={`list-row ${isActive ? 'active' : ''} ${isRepost ? 'repost' : ''}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ top: `${index * rowPx}px` }}
      onClick={() => props.onOpen(summary.id)}
    >
      <SelectBox isSelected={isSelected} onSelect={() => props.onSelect(summary.id)} />
      <span class="cut" title={line.fullTitle} lang="zh-CN">
        {markHits(line.lead, props.queryWords).map((part, at) =>
          part.isHit ? <mark key={at}>{part.text}</mark> : part.text,
        )}
      </span>
      <span class="row-marks">
        {row.reposts > 0 && <Reposts row={row} onToggle={() => props.onReposts(summary.id)} />}
        <SyncMarkShape mark={summary.syncMark} />
      </span>
      <span class="list-second">
        <DocumentBadge events={props.events} />
        <span class="cut" title={line.issuersTooltip} lang="zh-CN">
          {line.issuer}
        </span>
        {line.issuer !== '' && line.number !== '' && <span class="dot" aria-hidden="true" />}
        <span class="number">{line.number}</span>
        <span class="date" title={line.dateTooltip}>
          {line.date}
        </span>
      </span>
    </div>
  );
}

/** A part of its row for readers of screens; the list's keys → and ← do the same. */
function Reposts({ row, onToggle }: { row: GroupedRow; onToggle: () => void }): JSX.Element {
  const { words, formats } = useUi();
  const onClick = (event: Event) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys and the focus
    // biome-ignore lint/a11y/noStaticElementInteractions: an option of a list holds no control of its own
    <span
      class="reposts"
      title={row.isOpen ? words.history.hideReposts : words.history.showReposts}
      onClick={onClick}
    >
      {words.history.reposts(formats.count(row.reposts))}
    </span>
  );
}

function SelectBox({ isSelected, onSelect }: { isSelected: boolean; onSelect: () => void }): JSX.Element {
  const onClick = (event: Event) => {
    event.stopPropagation();
    onSelect();
  };
  return (
    <span class="box" aria-hidden="true" onClick={onClick}>
      <span>{isSelected && <Icon name="check" sizePx={12} />}</span>
    </span>
  );
}

/** Id of a record's row, for the list's `aria-activedescendant`. */
export function rowId(recordId: string): string {
  return `row-${recordId}`;
}
