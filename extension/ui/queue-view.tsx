import type { JSX } from 'preact';
import { OCR_ORIGIN } from '../../src/store/batch-item.ts';
import type { BatchAction } from '../messages.ts';
import { Failure } from './failure.tsx';
import { Icon } from './icon.tsx';
import { QueueFailures } from './queue-failures.tsx';
import { type QueueSummary, queueSummary, type SiteSummary } from './queue-summary.ts';
import { Skeleton } from './skeleton.tsx';
import { useUi } from './ui-context.ts';
import { useLive } from './use-live.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { WatchedColumns } from './watched-columns.tsx';

const OCR_HOST = new URL(OCR_ORIGIN).host;
/** Waits count down while one looks. */
const LOOK_EVERY_MS = 1_000;

/** The queue: how far it is, what each site is waiting for, what failed and why. */
export function QueueView(): JSX.Element {
  const { port } = useUi();
  const live = useLive(
    async () => queueSummary(await port.batch(), Date.now()),
    (onChange) => {
      const timer = setInterval(onChange, LOOK_EVERY_MS);
      const stop = port.subscribe(onChange);
      return () => {
        clearInterval(timer);
        stop();
      };
    },
  );
  if (live.kind === 'failed') return <Failure error={live.error} />;
  if (live.kind === 'loading') return <Skeleton />;
  return (
    <>
      <Queue summary={live.value} />
      <WatchedColumns />
    </>
  );
}

function Queue({ summary }: { readonly summary: QueueSummary }): JSX.Element {
  const { words, port, run } = useUi();
  const act = (action: BatchAction) => run(() => port.batchControl(action));
  useQueueKeys(summary, act);
  if (summary.total === 0 && summary.open === 0 && summary.failed.length === 0) {
    return (
      <section class="section stack">
        <h1>{words.queue.emptyTitle}</h1>
        <p class="prose">{words.queue.emptyText}</p>
      </section>
    );
  }
  return (
    <>
      <QueueHead summary={summary} onAct={act} />
      <section class="section" aria-label={words.queue.sites}>
        <ul>
          {summary.sites.map((site) => (
            <Site key={site.host} site={site} isPaused={summary.isPaused} />
          ))}
        </ul>
      </section>
      {summary.failed.length > 0 && (
        <QueueFailures failed={summary.failed} total={summary.failedTotal} onRetryAll={() => act('retry')} />
      )}
    </>
  );
}

interface QueueHeadProps {
  readonly summary: QueueSummary;
  readonly onAct: (action: BatchAction) => void;
}

function QueueHead({ summary, onAct }: QueueHeadProps): JSX.Element {
  const { words, formats } = useUi();
  const { done, total, open, isPaused } = summary;
  return (
    <section class="section stack">
      <div class="row between">
        <h1>{words.queue.title}</h1>
        {open > 0 && (
          <button class="button" type="button" onClick={() => onAct(isPaused ? 'resume' : 'pause')}>
            <Icon name={isPaused ? 'resume' : 'pause'} />
            {isPaused ? words.queue.resume : words.queue.pause}
          </button>
        )}
      </div>
      <div class="row between">
        <span>{words.queue.progress(formats.count(done), formats.count(total))}</span>
        <span class="small" role="status">
          {useSpeedWords(summary)}
        </span>
      </div>
      <Bar name={words.queue.title} done={done} total={total} isResting={isPaused} />
      <div class="row between">
        <span class="small">{open > 0 ? words.queue.survives : ''}</span>
        <button class="link quiet" type="button" onClick={() => onAct(open > 0 ? 'cancel' : 'clear')}>
          {open > 0 ? words.queue.cancel : words.queue.clear}
        </button>
      </div>
    </section>
  );
}

function useSpeedWords({ open, isPaused, perMinute, minutesLeft }: QueueSummary): string {
  const { words, formats } = useUi();
  if (open === 0) return words.queue.finished;
  if (isPaused) return words.queue.resting;
  if (perMinute === null || minutesLeft === null) return words.queue.left(formats.count(open));
  return words.queue.speed(formats.count(perMinute), formats.count(minutesLeft));
}

function Site({ site, isPaused }: { readonly site: SiteSummary; readonly isPaused: boolean }): JSX.Element {
  const { words, formats } = useUi();
  const { host, done, total, state, seconds } = site;
  const wait = formats.count(seconds);
  const says = {
    pace: words.queue.pace,
    done: words.queue.siteDone,
    held: words.queue.held(wait),
    again: words.queue.again(wait),
  };
  const isResting = state !== 'done' && isPaused;
  const isOcr = host === OCR_HOST;
  const name = isOcr ? words.annex.onDevice : host;
  const doing = isOcr && state === 'pace' ? words.annex.readingByOcr('') : says[state];
  return (
    <li class="queue-site">
      <div class="row between">
        <span class="cut">{name}</span>
        <span>
          {formats.count(done)} / {formats.count(total)}
        </span>
      </div>
      <Bar
        name={name}
        done={done}
        total={total}
        isResting={isResting || state === 'held' || state === 'again'}
      />
      <p class="small">{isResting ? words.queue.resting : doing}</p>
    </li>
  );
}

interface BarProps {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly isResting: boolean;
}

function Bar({ name, done, total, isResting }: BarProps): JSX.Element {
  return (
    <progress
      class={isResting ? 'bar resting' : 'bar'}
      aria-label={name}
      value={done}
      max={Math.max(1, total)}
    />
  );
}
