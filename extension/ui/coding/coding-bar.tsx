import type { JSX } from 'preact';
import { KeysShown } from '../keys-shown.tsx';
import { useUi } from '../ui-context.ts';
import type { AtHand } from './coding-place.ts';
import type { CodingAction } from './use-coding-keys.ts';

interface CodingBarProps {
  readonly hand: AtHand;
  readonly total: number;
  readonly onAct: (action: CodingAction) => void;
}

/** What can be done with the event at hand; it never moves between events. */
export function CodingBar({ hand, total, onAct }: CodingBarProps): JSX.Element {
  const { at, event } = hand;
  const hasEvent = event !== null;
  const { words } = useUi();
  const { accept, reject, edit, undo, previous, next, add } = words.coding;
  const small = (action: CodingAction, key: string, label: string, isOff = false) => (
    <button
      class="link quiet"
      type="button"
      disabled={isOff}
      // A click must not take the selection away that becomes an event.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onAct(action)}
    >
      <Key name={key} /> {label}
    </button>
  );
  return (
    <div class="coding-bar">
      <div class="coding-verdicts">
        <button class="button primary" type="button" disabled={!hasEvent} onClick={() => onAct('accept')}>
          <Key name="A" /> {accept}
        </button>
        <button class="button" type="button" disabled={!hasEvent} onClick={() => onAct('reject')}>
          <Key name="X" /> {reject}
        </button>
        <button class="button" type="button" disabled={!hasEvent} onClick={() => onAct('edit')}>
          <Key name="E" /> {edit}
        </button>
      </div>
      <div class="row between">
        {small('undo', 'U', undo)}
        {small('previous', 'K', previous, at <= 0)}
        {small('next', 'J', next, at >= total - 1)}
        {small('new', 'N', add)}
      </div>
    </div>
  );
}

/** A letter is shown only while letters act. */
function Key({ name }: { readonly name: string }): JSX.Element | null {
  const { settings } = useUi();
  return settings.letterKeys ? <KeysShown keys={[name]} /> : null;
}
