import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BatchAction } from '../messages.ts';
import type { QueueSummary } from './queue-summary.ts';
import { useUi } from './ui-context.ts';
import { isTypingIn } from './use-panel-keys.ts';

/** P pauses, Shift R tries all again; R and O press the button of the row that has the focus. Rests with the other letters. */
export function useQueueKeys(summary: QueueSummary, act: (action: BatchAction) => void): void {
  const { settings } = useUi();
  const latest = useRef({ summary, act });
  latest.current = { summary, act };
  // Before paint: a key pressed at the first sight of the queue already counts.
  useLayoutEffect(() => {
    if (!settings.letterKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { summary: now, act: doIt } = latest.current;
      if (isPlainLetter(event) && actByLetter(event, now, doIt)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [settings.letterKeys]);
}

function isPlainLetter(event: KeyboardEvent): boolean {
  const { defaultPrevented, isComposing, altKey, ctrlKey, metaKey } = event;
  return !(defaultPrevented || isComposing || altKey || ctrlKey || metaKey || isTypingIn(event.target));
}

function actByLetter(
  { key, shiftKey }: KeyboardEvent,
  { open, isPaused, failed }: QueueSummary,
  act: (action: BatchAction) => void,
): boolean {
  switch (`${shiftKey ? 'Shift ' : ''}${key.toLowerCase()}`) {
    case 'p':
      if (open > 0) act(isPaused ? 'resume' : 'pause');
      return open > 0;
    case 'Shift r':
      if (failed.length > 0) act('retry');
      return failed.length > 0;
    case 'r':
      return pressInRow('retry');
    case 'o':
      return pressInRow('open');
    default:
      return false;
  }
}

function pressInRow(action: 'retry' | 'open'): boolean {
  const row = document.activeElement?.closest('.queue-failure');
  const button = row?.querySelector<HTMLButtonElement>(`[data-act="${action}"]`);
  button?.click();
  return Boolean(button);
}
