import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import type { RecordSummary } from './panel-port.ts';
import { rowLine } from './row-line.ts';
import { SyncMarkShape } from './sync-mark.tsx';
import { markHits } from './text-hits.ts';
import { useUi } from './ui-context.ts';

interface RecordRowProps {
  readonly summary: RecordSummary;
  readonly index: number;
  readonly total: number;
  readonly rowPx: number;
  readonly queryWords: readonly string[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onOpen: () => void;
  readonly onSelect: () => void;
}

/** An announcement in two lines; the square in front selects, the rest opens. */
export function RecordRow(props: RecordRowProps): JSX.Element {
  const { summary, index, total, rowPx, isActive, isSelected } = props;
  const { words, formats } = useUi();
  const line = rowLine(summary, words, formats.count);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys and the focus
    <div
      id={rowId(summary.id)}
      class={`list-row ${isActive ? 'active' : ''}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ top: `${index * rowPx}px` }}
      onClick={props.onOpen}
    >
      <SelectBox isSelected={isSelected} onSelect={props.onSelect} />
      <span class="cut" title={line.fullTitle} lang="zh-CN">
        {markHits(line.lead, props.queryWords).map((part, at) =>
          part.isHit ? <mark key={at}>{part.text}</mark> : part.text,
        )}
      </span>
      <SyncMarkShape mark={summary.syncMark} />
      <span class="list-second">
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
