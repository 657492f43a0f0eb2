import { useLayoutEffect, useRef } from 'preact/hooks';
import { type KeyAction, keyAction } from './key-action.ts';

/**
 * Listens for the panel's keys for as long as the view lives.
 *
 * @param act true when it did something: the key's own effect is then stopped
 */
export function usePanelKeys(act: (action: KeyAction) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = keyAction(event, isTypingIn(event.target));
      if (action && latest.current(action)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** True where a key would write a letter. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(?:radio|checkbox|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
