import { useLayoutEffect, useRef } from 'preact/hooks';
import { useUi } from '../ui-context.ts';
import { isTypingIn } from '../use-panel-keys.ts';

export type CodingAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'new'
  | 'undo'
  | 'whole-text'
  | 'codebook';

const letters: Readonly<Record<string, CodingAction>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  x: 'reject',
  e: 'edit',
  n: 'new',
  u: 'undo',
  l: 'whole-text',
  h: 'codebook',
};

/** Listens for the letters of the coding view; they rest while one types, and when letters are switched off. */
export function useCodingKeys(isResting: boolean, act: (action: CodingAction) => void): void {
  const { settings } = useUi();
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    if (isResting || !settings.letterKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const action = codingAction(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isResting, settings.letterKeys]);
}

function codingAction(event: KeyboardEvent): CodingAction | null {
  const { defaultPrevented, isComposing, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  const isOthers = defaultPrevented || isComposing || altKey || ctrlKey || metaKey || shiftKey;
  // A letter in a choice of filters picks an entry there.
  if (isOthers || isTypingIn(target) || target instanceof HTMLSelectElement) return null;
  return letters[event.key.toLowerCase()] ?? null;
}
