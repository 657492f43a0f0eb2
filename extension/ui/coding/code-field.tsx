import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { type RegionUnit, unitMeant, unitName } from './region-units.ts';

interface CodeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly units: readonly RegionUnit[];
  /** What units are called that cannot be chosen; the choices when left out. */
  readonly names?: readonly RegionUnit[];
  /** Says that what was typed is none of them. */
  readonly wrongWords: (typed: string) => string;
  readonly hint: string;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** Units of the region, or terms: added by name in either language or by code, out of a list. */
export function CodeField(props: CodeFieldProps): JSX.Element {
  const { id, label, codes, units, names = units, wrongWords, hint, onCodes } = props;
  const { words } = useUi();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const rest = typed.trim();
  // What is typed and no place yet must not be lost by saving: the form refuses it.
  useLayoutEffect(() => input.current?.setCustomValidity(rest && wrongWords(rest)));
  const add = (text: string) => {
    const unit = unitMeant(text, units);
    setWrong(unit ? '' : text.trim() && wrongWords(text.trim()));
    if (unit) onCodes([...new Set([...codes, unit.code])]);
    if (unit) setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEntering(event) || rest === '') return;
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
            name={unitName(code, names, words.language)}
            onRemove={() => onCodes(codes.filter((other) => other !== code))}
          />
        ))}
        <input
          ref={input}
          id={id}
          class="input"
          list={`${id}-choices`}
          autocomplete="off"
          placeholder={hint}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onChange={(event) => add(event.currentTarget.value)}
        />
      </div>
      <Choices id={`${id}-choices`} units={units} />
      {wrong && (
        <p id={`${id}-wrong`} class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function Choices({ id, units }: { id: string; units: readonly RegionUnit[] }): JSX.Element {
  return (
    <datalist id={id}>
      {units.map(({ code, name }) => (
        <option key={code} value={`${name.zh} ${name.en}`} />
      ))}
    </datalist>
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
