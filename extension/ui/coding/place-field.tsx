import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { type RegionUnit, unitMeant, unitName } from './region-units.ts';

interface PlaceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly units: readonly RegionUnit[];
  readonly onCodes: (codes: readonly string[]) => void;
}

/** Units of the region, added by name in either language or by code. */
export function PlaceField({ id, label, codes, units, onCodes }: PlaceFieldProps): JSX.Element {
  const { words } = useUi();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const rest = typed.trim();
  // What is typed and no place yet must not be lost by saving: the form refuses it.
  useLayoutEffect(() => input.current?.setCustomValidity(rest && words.coding.badPlace(rest)));
  const add = (text: string) => {
    const unit = unitMeant(text, units);
    setWrong(unit ? '' : text.trim() && words.coding.badPlace(text.trim()));
    if (!unit) return;
    setTyped('');
    onCodes([...new Set([...codes, unit.code])]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEntering(event) || typed.trim() === '') return;
    event.preventDefault();
    add(typed);
  };
  return (
    <div class="place-field">
      <label class="small" for={id}>
        {label}
      </label>
      <div class="row place-chips">
        {codes.map((code) => (
          <Chip
            key={code}
            name={unitName(code, units, words.language)}
            onRemove={() => onCodes(codes.filter((other) => other !== code))}
          />
        ))}
        <input
          ref={input}
          id={id}
          class="input"
          list="region-units"
          autocomplete="off"
          placeholder={words.coding.placeHint}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onChange={(event) => add(event.currentTarget.value)}
        />
      </div>
      {wrong && (
        <p id={`${id}-wrong`} class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Enter that is the person's, not the input method's. */
function isEntering({ key, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !isComposing;
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): JSX.Element {
  const { words } = useUi();
  return (
    <span class="chip">
      {name}
      <button class="icon-button" type="button" aria-label={words.coding.remove(name)} onClick={onRemove}>
        <Icon name="close" sizePx={12} />
      </button>
    </span>
  );
}
