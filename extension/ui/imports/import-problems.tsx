import type { JSX } from 'preact';
import type { ImportProblem } from '../../../src/capture/imports/import-problem.ts';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';
import { problemLine, problemsText } from './problem-line.ts';

/** Lines that a person reads; the rest is copied. */
const SHOWN = 50;

/** What is wrong and where, one line a problem; all of it can be copied. */
export function ImportProblems({
  problems,
}: {
  readonly problems: readonly ImportProblem[];
}): JSX.Element | null {
  const { words, formats, port, run, say } = useUi();
  if (problems.length === 0) return null;
  const copy = () =>
    run(async () => {
      await port.copyText(problemsText(problems, words.import));
      say({ kind: 'done', text: ({ act }) => act.copied });
    });
  return (
    <section class="section stack">
      <div class="row between">
        <h2>{words.import.problems(formats.count(problems.length))}</h2>
        <button class="link quiet" type="button" onClick={copy}>
          <Icon name="copy" />
          {words.import.copy}
        </button>
      </div>
      <ul class="import-problems">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <ProblemLine key={index} problem={problem} />
        ))}
      </ul>
      {problems.length > SHOWN && (
        <p class="small">{words.import.moreProblems(formats.count(problems.length - SHOWN))}</p>
      )}
    </section>
  );
}

function ProblemLine({ problem }: { readonly problem: ImportProblem }): JSX.Element {
  const { words } = useUi();
  const { where, what } = problemLine(problem, words.import);
  return (
    <li class="import-problem">
      <Icon name="alert" class="trouble" />
      <span>
        <span class="small">{where}</span>
        <br />
        {what}
      </span>
    </li>
  );
}
