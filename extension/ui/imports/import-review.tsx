import type { JSX } from 'preact';
import { useUi } from '../ui-context.ts';
import { ImportColumns } from './import-columns.tsx';
import { FilePicker } from './import-drop.tsx';
import { ImportProblems } from './import-problems.tsx';
import { problemsOf, recordsOf } from './import-session.ts';
import type { ReadyImport } from './import-state.ts';

interface ImportReviewProps {
  readonly ready: ReadyImport;
  /** Rows checked so far after a column was changed; null when all are. */
  readonly checked: number | null;
}

/** What the files give, before anything is written. */
export function ImportReview({ ready, checked }: ImportReviewProps): JSX.Element {
  return (
    <>
      <ReviewHead ready={ready} isChecking={checked !== null} />
      {ready.tables.map((choice, index) => (
        <ImportColumns key={`${index} ${choice.table.source}`} choice={choice} index={index} />
      ))}
      <ImportProblems problems={problemsOf(ready)} />
    </>
  );
}

function ReviewHead({
  ready,
  isChecking,
}: {
  readonly ready: ReadyImport;
  readonly isChecking: boolean;
}): JSX.Element {
  const { words, formats, port, run } = useUi();
  const records = recordsOf(ready);
  const wrong = ready.tables.reduce((sum, { wrongRows }) => sum + wrongRows, ready.problems.length);
  const count = formats.count(records.length);
  const name =
    wrong > 0 && records.length > 0
      ? words.import.startGood(count, formats.count(wrong))
      : words.import.start(count);
  return (
    <section class="section stack">
      <h1>{words.import.title}</h1>
      <p role="status">
        {records.length > 0 ? words.import.becomes(count) : words.import.nothing}
        <span class="small"> {words.import.files(formats.count(ready.files.length))}</span>
      </p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          disabled={records.length === 0 || isChecking}
          onClick={() => run(() => port.imports.start())}
        >
          {name}
        </button>
        <FilePicker name={words.import.more} />
        <button class="link quiet" type="button" onClick={() => port.imports.reset()}>
          {words.import.discard}
        </button>
      </div>
    </section>
  );
}
