/** What a key does anywhere in the panel. */
export type KeyAction =
  | 'page'
  | 'corpus'
  | 'coding'
  | 'sync'
  | 'queue'
  | 'search'
  | 'help'
  | 'undo'
  | 'escape'
  | 'areas'
  | 'areas-back';

/** What a key does in the list of announcements. */
export type ListAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'select'
  | 'delete'
  | 'export'
  | 'expand'
  | 'collapse';

/** A key as the browser reports it. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard: Alt changes `key` on some systems. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** An input method is composing: no key is ours then. */
  readonly isComposing: boolean;
}

/** @param isTyping whether the key goes into a text field */
export function keyAction(press: KeyPress, isTyping: boolean): KeyAction | null {
  if (press.isComposing) return null;
  if (press.altKey) return press.ctrlKey || press.metaKey ? null : (viewKeys[press.code] ?? null);
  return functionKey(press) ?? (isTyping ? null : restingKey(press));
}

/** Keys that write nothing, and so act even in a text field. */
function functionKey({ key, shiftKey }: KeyPress): KeyAction | null {
  if (key === 'F6') return shiftKey ? 'areas-back' : 'areas';
  return key === 'Escape' ? 'escape' : null;
}

function restingKey(press: KeyPress): KeyAction | null {
  if (isPlain(press)) return plainKeys[press.key] ?? null;
  return press.key.toLowerCase() === 'z' && !press.shiftKey ? 'undo' : null;
}

/** @param letterKeys whether single letters are switched on */
export function listAction(press: KeyPress, letterKeys: boolean): ListAction | null {
  if (press.isComposing || !isPlain(press)) return null;
  return listKeys[press.key] ?? (letterKeys ? (letters[press.key.toLowerCase()] ?? null) : null);
}

const viewKeys: Readonly<Record<string, KeyAction>> = {
  Digit1: 'page',
  Digit2: 'corpus',
  Digit3: 'coding',
  Digit5: 'queue',
  Digit6: 'sync',
};
const plainKeys: Readonly<Record<string, KeyAction>> = { '/': 'search', '?': 'help' };
const listKeys: Readonly<Record<string, ListAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'expand',
  ArrowLeft: 'collapse',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'select',
  Delete: 'delete',
};
const letters: Readonly<Record<string, ListAction>> = { j: 'next', k: 'previous', x: 'select', e: 'export' };

function isPlain(press: KeyPress): boolean {
  return !press.altKey && !press.ctrlKey && !press.metaKey;
}
