import type { JSX } from 'preact';
import { useUi } from './ui-context.ts';

interface AddingProgressProps {
  readonly progress: { readonly done: number; readonly total: number };
  readonly onStop: () => void;
}

/** How far a long list is on its way into the queue, and the way to stop it. */
export function AddingProgress({ progress, onStop }: AddingProgressProps): JSX.Element {
  const { words, formats } = useUi();
  const { done, total } = progress;
  const text = words.offer.adding(formats.count(done), formats.count(total));
  return (
    <div class="stack" role="status">
      <p class="small">{text}</p>
      <progress class="bar" aria-label={text} value={done} max={total} />
      <button class="button" type="button" onClick={onStop}>
        {words.offer.stop}
      </button>
    </div>
  );
}
