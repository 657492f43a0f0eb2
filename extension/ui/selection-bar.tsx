import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { useUi } from './ui-context.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly onAct: (action: 'delete' | 'export' | 'drop-archives') => void;
  readonly onClear: () => void;
}

/** What can be done with the selected announcements; docks under the list and covers none of it. */
export function SelectionBar({ count, onAct, onClear }: SelectionBarProps): JSX.Element {
  const { words, formats } = useUi();
  return (
    <div class="dock" role="toolbar" aria-label={words.corpus.selected(formats.count(count))}>
      <button class="icon-button" type="button" aria-label={words.act.close} onClick={onClear}>
        <Icon name="close" />
      </button>
      <strong>{words.corpus.selected(formats.count(count))}</strong>
      <button class="link quiet" type="button" onClick={() => onAct('export')}>
        <Icon name="export" />
        {words.act.export}
      </button>
      <button class="link quiet" type="button" onClick={() => onAct('drop-archives')}>
        {words.history.dropChosen}
      </button>
      <button class="link danger" type="button" onClick={() => onAct('delete')}>
        <Icon name="delete" />
        {words.act.delete}
      </button>
    </div>
  );
}
