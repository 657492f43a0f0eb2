import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { KeysShown } from './keys-shown.tsx';
import { useUi } from './ui-context.ts';
import { useClipKeys } from './use-clip-keys.ts';
import type { CodingKeyName } from './words/coding-words.ts';
import type { KeyName } from './words/words.ts';

const keysOf: Readonly<Record<Exclude<KeyName, 'clip'>, readonly string[]>> = {
  views: ['Alt', '1…3'],
  queueView: ['Alt', '5'],
  syncView: ['Alt', '6'],
  search: ['/'],
  undo: ['Ctrl', 'Z'],
  escape: ['Esc'],
  areas: ['F6'],
  help: ['?'],
  move: ['J', 'K'],
  select: ['X'],
  open: ['Enter'],
  reposts: ['→', '←'],
  changes: ['F7'],
  export: ['E'],
  delete: ['Del'],
  field: ['↑', '↓'],
  editField: ['Enter'],
  saveNext: ['Enter'],
  saveBack: ['Shift', 'Enter'],
  pauseQueue: ['P'],
  retryItem: ['R'],
  retryAll: ['Shift', 'R'],
  openItem: ['O'],
  nextEvent: ['J', 'K'],
  acceptEvent: ['A'],
  rejectEvent: ['X'],
  editEvent: ['E'],
  newEvent: ['N'],
  undoJudgement: ['U'],
  wholeText: ['L'],
  codebook: ['H'],
};

/** Keys of the coding view. */
const codingLetters: readonly CodingKeyName[] = [
  'nextEvent',
  'acceptEvent',
  'rejectEvent',
  'editEvent',
  'newEvent',
  'undoJudgement',
  'wholeText',
  'codebook',
];

/** Every key, in place; nothing behind it is blocked. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, settings } = useUi();
  const clipKeys = useClipKeys();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const letters: readonly string[] = [
    'select',
    'export',
    'pauseQueue',
    'retryItem',
    'retryAll',
    'openItem',
    ...codingLetters,
  ];
  const shown = Object.entries(keysOf).filter(([name]) => settings.letterKeys || !letters.includes(name));
  return (
    <section class="keys-help" aria-label={words.keys.title}>
      <div class="row between">
        <h2>{words.keys.title}</h2>
        <button ref={close} class="icon-button" type="button" aria-label={words.act.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <dl>
        <dt>{clipKeys.length > 0 ? <KeysShown keys={clipKeys} /> : words.options.noKey}</dt>
        <dd>{words.keys.clip}</dd>
        {shown.map(([name, keys]) => (
          <KeyLine
            key={name}
            name={name}
            keys={!settings.letterKeys && name === 'move' ? ['↓', '↑'] : keys}
          />
        ))}
      </dl>
    </section>
  );
}

function KeyLine({ name, keys }: { readonly name: string; readonly keys: readonly string[] }): JSX.Element {
  const { words } = useUi();
  const names: Readonly<Record<string, string>> = words.keys;
  return (
    <>
      <dt>
        <KeysShown keys={keys} />
      </dt>
      <dd>{names[name]}</dd>
    </>
  );
}
