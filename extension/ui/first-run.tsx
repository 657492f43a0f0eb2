import type { ComponentChildren, JSX } from 'preact';
import { CodeLine } from './code-line.tsx';
import { Icon } from './icon.tsx';
import { openCorpusCode } from './open-corpus-code.ts';
import { PressToClip } from './press-to-clip.tsx';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';
import { Weave } from './weave.tsx';

interface FirstRunProps {
  readonly onPair: () => void;
  readonly onImport: () => void;
}

/** An empty corpus: three steps, the next one marked. They tick themselves off. */
export function FirstRun({ onPair, onImport }: FirstRunProps): JSX.Element {
  const { port, words } = useUi();
  const sync = useLive(
    () => port.syncState(),
    (onChange) => port.subscribe(onChange),
  );
  const pairing = valueOr(sync, null)?.pairing ?? null;
  return (
    <section class="empty">
      <Weave />
      <h1>{words.firstRun.title}</h1>
      <p class="prose">{words.firstRun.text}</p>
      <ol class="first-steps">
        <Step number="1" title={words.firstRun.clip} isNext>
          <p class="prose">
            <PressToClip before={words.firstRun.clipPress} after={words.firstRun.clipAfter} />
          </p>
          <button class="link" type="button" onClick={onImport}>
            {words.import.open} <Icon name="chevron" />
          </button>
        </Step>
        <Step number={pairing ? '✓' : '2'} title={words.firstRun.pair}>
          {pairing ? (
            <p class="prose">{`${words.firstRun.paired}: ${pairing.baseUrl}`}</p>
          ) : (
            <>
              <p class="prose">{words.firstRun.pairText}</p>
              <button class="link" type="button" onClick={onPair}>
                {words.firstRun.pairGo} <Icon name="chevron" />
              </button>
            </>
          )}
        </Step>
        <Step number="3" title={words.firstRun.notebook}>
          <p class="prose">{words.firstRun.notebookText}</p>
          <CodeLine code={openCorpusCode(pairing?.folder ?? 'policy-corpus')} />
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly number: string;
  readonly title: string;
  readonly isNext?: boolean;
  readonly children: ComponentChildren;
}

function Step({ number, title, isNext = false, children }: StepProps): JSX.Element {
  return (
    <li class={`first-step ${isNext ? 'next' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <span class="number">{number}</span>
      <div class="stack">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
