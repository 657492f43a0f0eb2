import type { JSX } from 'preact';
import { useUi } from '../ui-context.ts';

interface ReadingTextsProps {
  readonly done: number;
  readonly total: number;
}

/** How far reading texts for events is: until it ends, what the filters count is too low. */
export function ReadingTexts({ done, total }: ReadingTextsProps): JSX.Element {
  const { words, formats } = useUi();
  const text = words.coding.reading(formats.count(done), formats.count(total));
  return (
    <p class="reading">
      {text}
      <progress class="bar" aria-label={text} value={done} max={total} />
    </p>
  );
}
