import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Provenance } from '../../src/model/announcement.ts';
import { type FieldInput, readFieldInput } from './field-input.ts';
import type { EditableField } from './field-names.ts';
import { KeysShown } from './keys-shown.tsx';
import { type FieldRow, readerName } from './record-fields.ts';
import { useUi } from './ui-context.ts';

/** Where to go after saving: the next field, the one before, or nowhere. */
export type EditStep = 1 | -1 | 0;

interface FieldEditorProps {
  readonly row: FieldRow;
  readonly field: EditableField;
  /** What every reader read; each can be taken. */
  readonly readings: readonly Provenance[];
  readonly onSave: (input: FieldInput, step: EditStep) => void;
  readonly onCancel: () => void;
}

/** Corrects a field in its place. */
export function FieldEditor({ row, field, readings, onSave, onCancel }: FieldEditorProps): JSX.Element {
  const { words } = useUi();
  const [typed, setTyped] = useState(row.value);
  const [wrong, setWrong] = useState('');
  const save = (step: EditStep) => {
    const input = readFieldInput(field, typed, row.value, words);
    if (input.kind === 'wrong') setWrong(input.message);
    else onSave(input, step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = editKey(event);
    if (act === null) return;
    event.preventDefault();
    if (act === 'cancel') onCancel();
    else save(act);
  };
  const hint = wrong || (field === 'issuers' ? words.record.issuersHint : '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside are gathered here
    <div class="editor" onKeyDown={onKeyDown}>
      <EditorInput row={row} typed={typed} hint={hint} isWrong={wrong !== ''} onTyped={setTyped} />
      <Readings readings={readings} typed={typed} name={row.field} onTake={setTyped} />
      <div class="editor-foot row between">
        <span class="row small">
          <button class="link" type="button" onClick={() => save(1)}>
            <KeysShown keys={['Enter']} /> {words.act.saveNext}
          </button>
          <button class="link quiet" type="button" onClick={onCancel}>
            <KeysShown keys={['Esc']} /> {words.act.cancel}
          </button>
        </span>
        <button class="button" type="button" onClick={() => save(0)}>
          {words.act.save}
        </button>
      </div>
    </div>
  );
}

/** What a key does in the editor; Enter on a button is the button's own. */
function editKey({ key, shiftKey, isComposing, target }: KeyboardEvent): EditStep | 'cancel' | null {
  if (isComposing) return null;
  if (key === 'Escape') return 'cancel';
  if (key !== 'Enter' || target instanceof HTMLButtonElement) return null;
  return shiftKey ? -1 : 1;
}

interface EditorInputProps {
  readonly row: FieldRow;
  readonly typed: string;
  readonly hint: string;
  readonly isWrong: boolean;
  readonly onTyped: (typed: string) => void;
}

function EditorInput({ row, typed, hint, isWrong, onTyped }: EditorInputProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const id = `edit-${row.field}`;
  return (
    <>
      <div class="editor-line">
        <label for={id}>{row.label}</label>
        <input
          ref={input}
          id={id}
          class="input"
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} class={isWrong ? 'trouble' : 'small'} role={isWrong ? 'alert' : undefined}>
          {hint}
        </p>
      )}
    </>
  );
}

interface ReadingsProps {
  readonly readings: readonly Provenance[];
  readonly typed: string;
  readonly name: string;
  readonly onTake: (value: string) => void;
}

function Readings({ readings, typed, name, onTake }: ReadingsProps): JSX.Element | null {
  const { words } = useUi();
  if (readings.length === 0) return null;
  return (
    <fieldset>
      <legend class="hidden-text">{words.record.readings}</legend>
      {readings.map((reading) => (
        <label class="reading" key={reading.value}>
          <input
            type="radio"
            name={`reading-${name}`}
            checked={typed === reading.value}
            onChange={() => onTake(reading.value)}
          />
          <span>{reading.value}</span>
          <span class="small cut" title={reading.evidence}>
            {reading.evidence}
          </span>
          <span class="small">{readerName(reading.reader, words)}</span>
        </label>
      ))}
    </fieldset>
  );
}
