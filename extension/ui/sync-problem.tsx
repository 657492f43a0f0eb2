import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SyncState } from '../messages.ts';
import { CodeLine } from './code-line.tsx';
import { Icon } from './icon.tsx';
import { hostOf } from './page-address.ts';
import { PairForm } from './pair-form.tsx';
import { useUi } from './ui-context.ts';

interface SyncProblemProps {
  readonly state: SyncState;
  readonly onSync: () => void;
  readonly onPaired: () => void;
}

/** What keeps sync from the server, told apart, with its remedy; the road to another address is beside it. */
export function SyncProblem({ state, onSync, onPaired }: SyncProblemProps): JSX.Element | null {
  const { words, formats, port, run } = useUi();
  const needsAddress = state.problem?.kind === 'wrong-token';
  const [isPairing, setPairing] = useState(needsAddress);
  if (!state.problem || !state.pairing) return null;
  const { title, text } = words.sync.problems[state.problem.kind];
  const { baseUrl } = state.pairing;
  const allow = () =>
    run(async () => {
      if (await port.allowOrigin(baseUrl)) onSync();
    });
  return (
    <>
      <section class="section stack">
        <h2>
          {hostOf(baseUrl)}: {title}
        </h2>
        <p class="prose">{text}</p>
        {state.problem.kind === 'not-running' && <CodeLine code={words.sync.startCommand} />}
        <div class="row">
          <RemedyButton isAllow={state.problem.kind === 'no-permission'} onAllow={allow} onSync={onSync} />
          {!isPairing && (
            <button class="button" type="button" onClick={() => setPairing(true)}>
              {words.sync.otherAddress}
            </button>
          )}
        </div>
        {state.lastDoneAt !== null && (
          <p class="small">{words.sync.lastDone(formats.moment(state.lastDoneAt))}</p>
        )}
        <p class="small" lang="en">
          {state.problem.detail}
        </p>
      </section>
      {isPairing && (
        <section class="section">
          <PairForm onPaired={onPaired} />
        </section>
      )}
    </>
  );
}

interface RemedyButtonProps {
  readonly isAllow: boolean;
  readonly onAllow: () => void;
  readonly onSync: () => void;
}

function RemedyButton({ isAllow, onAllow, onSync }: RemedyButtonProps): JSX.Element {
  const { words } = useUi();
  return (
    <button class="button primary" type="button" onClick={isAllow ? onAllow : onSync}>
      {!isAllow && <Icon name="refresh" />}
      {isAllow ? words.act.allow : words.act.retry}
    </button>
  );
}
