import type { JSX } from 'preact';
import { useUi } from './ui-context.ts';

const widths = ['82%', '54%', '74%', '48%'];

/** Stands in for rows that are being read; the style sheet shows it only after 150 ms. */
export function Skeleton(): JSX.Element {
  const { words } = useUi();
  return (
    <section class="section stack skeleton" role="status">
      <h1 class="hidden-text">{words.corpus.loading}</h1>
      {widths.map((width) => (
        <div key={width} class="bone" style={{ width }} />
      ))}
    </section>
  );
}
