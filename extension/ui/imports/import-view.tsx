import type { JSX } from 'preact';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';
import { DropArea, FilePicker } from './import-drop.tsx';
import { ImportResult, PastImports } from './import-result.tsx';
import { ImportReview } from './import-review.tsx';

/** Import: choice of files, what they give, progress, result. */
export function ImportView({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { words } = useUi();
  return (
    <DropArea>
      <section class="section">
        <button class="link quiet" type="button" onClick={onBack}>
          {words.act.back}
        </button>
      </section>
      <ImportStep onBack={onBack} />
    </DropArea>
  );
}

function ImportStep({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { port, words } = useUi();
  const { imports } = port;
  const state = valueOr(
    useLive(async () => imports.state(), imports.subscribe),
    imports.state(),
  );
  switch (state.step) {
    case 'empty':
      return <NoFiles />;
    case 'reading':
      return <Progress done={state.done} total={state.total} text={words.import.reading} note="" />;
    case 'writing':
      return (
        <Progress
          done={state.done}
          total={state.total}
          text={words.import.writing}
          note={words.import.writingNote}
        />
      );
    case 'checking':
      return <ImportReview ready={state.ready} checked={state.done} />;
    case 'ready':
      return <ImportReview ready={state} checked={null} />;
    case 'done':
      return <ImportResult state={state} onBack={onBack} />;
  }
}

function NoFiles(): JSX.Element {
  const { words } = useUi();
  return (
    <>
      <section class="section">
        <div class="drop stack">
          <Icon name="file" sizePx={24} />
          <h1>{words.import.dropTitle}</h1>
          <p class="prose">{words.import.dropText}</p>
          <FilePicker name={words.import.pick} isPrimary />
          <p class="small">{words.import.formats}</p>
        </div>
      </section>
      <PastImports />
    </>
  );
}

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  readonly text: (done: string, total: string) => string;
  readonly note: string;
}

function Progress({ done, total, text, note }: ProgressProps): JSX.Element {
  const { words, formats, port, say } = useUi();
  const cancel = () => {
    port.imports.cancel();
    say({ kind: 'done', text: ({ import: imports }) => imports.cancelled });
  };
  const shown = text(formats.count(done), formats.count(total));
  return (
    <section class="section stack">
      <h1>{words.import.title}</h1>
      <p role="status">{shown}</p>
      <progress class="bar" aria-label={words.import.title} max={total} value={done} />
      {note !== '' && <p class="small">{note}</p>}
      <div class="row">
        <button class="button" type="button" onClick={cancel}>
          {words.import.cancel}
        </button>
      </div>
    </section>
  );
}
