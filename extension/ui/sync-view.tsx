import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Pairing, SyncState } from '../messages.ts';
import { CodeLine } from './code-line.tsx';
import { EventTotalsSection } from './coding/event-totals-section.tsx';
import { Icon, type IconName } from './icon.tsx';
import { openCorpusCode } from './open-corpus-code.ts';
import { PairForm } from './pair-form.tsx';
import { type SyncPhase, syncPhase } from './sync-phase.ts';
import { SyncProblem } from './sync-problem.tsx';
import { useUi } from './ui-context.ts';
import type { Words } from './words/words.ts';

interface SyncViewProps {
  readonly state: SyncState;
  readonly records: number;
  /** Hands back what a sync or a pairing came to. */
  readonly onState: (state: SyncState) => void;
}

/** How sync stands, what is safe, and the one thing to do. */
export function SyncView({ state, records, onState }: SyncViewProps): JSX.Element {
  const { port, run } = useUi();
  const [isBusy, setBusy] = useState(false);
  const phase = syncPhase(isBusy && state.pairing ? { ...state, running: true } : state);
  const syncNow = () =>
    run(async () => {
      setBusy(true);
      try {
        onState(await port.sync());
      } finally {
        setBusy(false);
      }
    });
  const readState = () => run(async () => onState(await port.syncState()));
  if (phase === 'unpaired') return <Unpaired records={records} onPaired={readState} />;
  return (
    <>
      <SyncHead phase={phase} state={state} records={records} onSync={syncNow} />
      {phase === 'unreachable' && <SyncProblem state={state} onSync={syncNow} onPaired={readState} />}
      {records > 0 && <EventTotalsSection />}
      {state.pairing && <Paired pairing={state.pairing} state={state} onState={onState} />}
    </>
  );
}

function Unpaired({ records, onPaired }: { records: number; onPaired: () => void }): JSX.Element {
  const { words, formats } = useUi();
  return (
    <>
      <section class="section stack">
        <h1>{words.sync.unpairedTitle}</h1>
        <p class="prose">{words.sync.unpairedText}</p>
      </section>
      <section class="section">
        <PairForm onPaired={onPaired} />
      </section>
      <section class="section row between">
        <span class="small">{words.sync.waiting}</span>
        <span>
          {words.sync.announcements} {formats.count(records)}
        </span>
      </section>
      {records > 0 && <EventTotalsSection />}
    </>
  );
}

interface SyncHeadProps {
  readonly phase: SyncPhase;
  readonly state: SyncState;
  readonly records: number;
  readonly onSync: () => void;
}

const headIcons = {
  unpaired: 'device',
  running: 'pending',
  unreachable: 'alert',
  waiting: 'refresh',
  done: 'check',
} as const satisfies Record<SyncPhase, IconName>;

function SyncHead({ phase, state, records, onSync }: SyncHeadProps): JSX.Element {
  const { words, formats } = useUi();
  const [title, text] = useHeadWords(phase, state);
  return (
    <section class="section">
      <div class="big-head" role="status">
        <Icon name={headIcons[phase]} class={headClass(phase)} />
        <div>
          <h1>{title}</h1>
          <p class="small">{text}</p>
        </div>
        {(phase === 'done' || phase === 'waiting') && (
          <button class={`button ${phase === 'waiting' ? 'primary' : ''}`} type="button" onClick={onSync}>
            <Icon name="refresh" />
            {words.act.syncNow}
          </button>
        )}
      </div>
      <dl class="totals">
        <Total name={words.sync.announcements}>{formats.count(records)}</Total>
        <Total name={words.sync.waiting}>{formats.count(state.waiting)}</Total>
      </dl>
    </section>
  );
}

function headClass(phase: SyncPhase): string {
  if (phase === 'running') return 'spin';
  return phase === 'unreachable' ? 'trouble' : '';
}

function useHeadWords(phase: SyncPhase, state: SyncState): readonly [string, string] {
  const { words, formats } = useUi();
  const waiting = formats.count(state.waiting);
  const last = state.lastDoneAt === null ? words.sync.neverDone : formats.moment(state.lastDoneAt);
  if (phase === 'running') return [words.sync.runningTitle, words.sync.runningText];
  if (phase === 'waiting' && state.waiting > 0)
    return [words.sync.waitingTitle(waiting), words.sync.waitingText];
  if (phase === 'unreachable') return unreachableWords(state, words, waiting);
  if (phase === 'waiting') return [words.sync.neverDone, words.sync.waitingText];
  const duration = state.lastDurationMs === null ? null : formats.duration(state.lastDurationMs);
  return [words.sync.doneTitle, words.sync.doneAt(last, duration)];
}

function unreachableWords(state: SyncState, { sync }: Words, waiting: string): readonly [string, string] {
  const safe = state.waiting > 0 ? sync.safeHere(waiting) : sync.nothingWaits;
  const isReached = state.problem?.kind === 'damaged';
  return [isReached ? sync.problems.damaged.title : sync.unreachableTitle, safe];
}

function Total({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PairedProps {
  readonly pairing: Pairing;
  readonly state: SyncState;
  readonly onState: (state: SyncState) => void;
}

function Paired({ pairing, state, onState }: PairedProps): JSX.Element {
  const { port, run, words, formats } = useUi();
  return (
    <>
      <section class="section">
        <dl class="facts">
          <dt>{words.sync.server}</dt>
          <dd>{pairing.baseUrl}</dd>
          <dt>{words.sync.folder}</dt>
          <dd>{pairing.folder}</dd>
          <dt>{words.sync.device}</dt>
          <dd>{state.device}</dd>
          {state.otherDevices > 0 && (
            <>
              <dt>{words.sync.others}</dt>
              <dd>{words.sync.otherDevices(formats.count(state.otherDevices))}</dd>
            </>
          )}
          {state.receivedAt !== null && (
            <>
              <dt>{words.sync.received}</dt>
              <dd>
                {words.sync.receivedCodings(formats.count(state.received), formats.moment(state.receivedAt))}
              </dd>
            </>
          )}
        </dl>
      </section>
      <section class="section stack">
        <h2>{words.sync.inNotebook}</h2>
        <CodeLine code={openCorpusCode(pairing.folder)} />
      </section>
      <section class="section row between">
        <button class="link" type="button" onClick={() => port.openPage(pairing.baseUrl)}>
          JupyterLab <Icon name="open" />
        </button>
        <button
          class="link quiet"
          type="button"
          onClick={() => run(async () => onState(await port.unpair()))}
        >
          {words.act.unpair}
        </button>
      </section>
    </>
  );
}
