import type { JSX } from 'preact';
import { failureText } from './failure-text.ts';
import { Note } from './note.tsx';
import { useUi } from './ui-context.ts';

/** A view that could not be read: what happened, what is safe, what to do. */
export function Failure({ error }: { readonly error: unknown }): JSX.Element {
  const { words } = useUi();
  return (
    <section class="section">
      <Note kind="danger" icon="alert" title={words.failed.title} text={failureText(error, words)} />
    </section>
  );
}
