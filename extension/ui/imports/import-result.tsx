import type { JSX } from 'preact';
import type { StoredImport } from '../../../src/store/stored-import.ts';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';
import type { ImportWords } from '../words/import-words.ts';
import { ImportProblems } from './import-problems.tsx';
import type { ImportState } from './import-state.ts';

interface ImportResultProps {
  readonly state: Extract<ImportState, { step: 'done' }>;
  readonly onBack: () => void;
}

/** What the import did, and the way back. */
export function ImportResult({ state, onBack }: ImportResultProps): JSX.Element {
  const { words, formats, port } = useUi();
  const { result, problems, undone } = state;
  return (
    <>
      <section class="section stack">
        <h1>{undone ? words.import.undone(formats.count(undone.undone)) : words.import.done}</h1>
        <p class="small">{result.name}</p>
        {undone ? (
          undone.left > 0 && <p>{words.import.undoneLeft(formats.count(undone.left))}</p>
        ) : (
          <ul role="status">
            {countLines(result, problems.length, words.import, formats.count).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div class="row">
          <button
            class="button primary"
            type="button"
            onClick={() => {
              port.imports.reset();
              onBack();
            }}
          >
            {words.import.showCorpus}
          </button>
          <button class="button" type="button" onClick={() => port.imports.reset()}>
            {words.import.another}
          </button>
          {!undone && result.written.length > 0 && <UndoButton id={result.id} />}
        </div>
      </section>
      <ImportProblems problems={problems} />
    </>
  );
}

function countLines(
  { counts }: StoredImport,
  failed: number,
  words: ImportWords,
  count: (value: number) => string,
): string[] {
  const lines = [
    [counts.added, words.added],
    [counts.changed, words.changed],
    [counts.same, words.same],
    [counts.kept, words.kept],
    [failed, words.failed],
  ] as const;
  return lines.flatMap(([number, text], index) => (number > 0 || index === 0 ? [text(count(number))] : []));
}

function UndoButton({ id }: { readonly id: string }): JSX.Element {
  const { words, port, run, say } = useUi();
  const undo = () =>
    run(async () => {
      const { undone } = await port.imports.undo(id);
      say({ kind: 'done', text: ({ import: imports }, formats) => imports.undone(formats.count(undone)) });
    });
  return (
    <button class="link danger" type="button" onClick={undo}>
      {words.import.undo}
    </button>
  );
}

/** Imports of before that can still be taken back; nothing where there is none. */
export function PastImports(): JSX.Element | null {
  const { words, formats, port } = useUi();
  const past = valueOr(
    useLive(
      () => port.imports.past(),
      (onChange) => port.subscribe(onChange),
    ),
    [],
  );
  if (past.length === 0) return null;
  return (
    <section class="section stack">
      <h2>{words.import.past}</h2>
      <ul>
        {past.map(({ id, name, at, written }) => (
          <li key={id} class="past-import">
            <Icon name="file" />
            <span class="cut" title={name}>
              {name}
              <span class="small">
                {' '}
                {formats.moment(at)}, {words.corpus.total(formats.count(written.length))}
              </span>
            </span>
            <UndoButton id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
