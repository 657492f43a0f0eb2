import type { JSX } from 'preact';
import type { BatchItem, BatchProblem } from '../../src/store/batch-item.ts';
import { Icon, type IconName } from './icon.tsx';
import { hostOf } from './page-address.ts';
import { useUi } from './ui-context.ts';
import type { Words } from './words/words.ts';

interface QueueFailuresProps {
  readonly failed: readonly BatchItem[];
  /** Of all that failed; the list shows the first of them. */
  readonly total: number;
  readonly onRetryAll: () => void;
}

/** What was not clipped: title, reason, and the one button that helps. */
export function QueueFailures({ failed, total, onRetryAll }: QueueFailuresProps): JSX.Element {
  const { words, formats } = useUi();
  return (
    <section class="section">
      <div class="row between">
        <h2>
          {words.queue.failed} {formats.count(total)}
        </h2>
        <button class="link" type="button" onClick={onRetryAll}>
          <Icon name="refresh" />
          {words.queue.retryAll}
        </button>
      </div>
      <ul>
        {failed.map((item) => (
          <FailedItem key={item.url} item={item} />
        ))}
      </ul>
      {total > failed.length && (
        <p class="small">{words.queue.moreFailed(formats.count(total - failed.length))}</p>
      )}
    </section>
  );
}

function FailedItem({ item }: { readonly item: BatchItem }): JSX.Element {
  const { words } = useUi();
  const title = item.kind === 'list' ? `${words.queue.listPage} ${hostOf(item.url)}` : item.title || item.url;
  return (
    <li class="queue-failure">
      <Icon name={iconOf(item.problem)} class={item.problem === 'robots' ? '' : 'trouble'} />
      <span class="queue-failure-text">
        <span class="cut" title={`${title}\n${item.url}`} lang="zh-CN">
          {title}
        </span>
        <span class="small" title={item.detail}>
          {reasonText(item, words)}
        </span>
      </span>
      <Remedy item={item} />
    </li>
  );
}

/** Problems whose remedy is another try; the others are seen by opening the page. */
const retried: ReadonlySet<BatchProblem | null> = new Set<BatchProblem>([
  'robots-unreachable',
  'busy',
  'server-error',
  'timeout',
  'unreachable',
  'not-saved',
  'crashed',
]);

function Remedy({ item }: { readonly item: BatchItem }): JSX.Element {
  const { words, port, run } = useUi();
  const retry = () => run(() => port.batchControl('retry', [item.url]));
  const allow = () =>
    run(async () => {
      if (await port.allowOrigins([item.url])) await port.batchControl('retry', [item.url]);
    });
  if (item.problem === 'no-permission') {
    return (
      <button class="button" type="button" data-act="retry" onClick={allow}>
        {words.queue.allow}
      </button>
    );
  }
  const isRetried = retried.has(item.problem);
  return (
    <button
      class="button"
      type="button"
      data-act={isRetried ? 'retry' : 'open'}
      onClick={isRetried ? retry : () => port.openPage(item.url)}
    >
      {isRetried ? words.queue.retry : words.queue.open}
    </button>
  );
}

/** What was fetched is not what was looked for. */
const pageItself: ReadonlySet<BatchProblem> = new Set(['no-text', 'no-list', 'script-list', 'wrong-type']);

function iconOf(problem: BatchProblem | null): IconName {
  if (problem === 'robots' || problem === 'no-permission') return 'ban';
  if (problem === 'timeout' || problem === 'busy') return 'clock';
  return problem !== null && pageItself.has(problem) ? 'file' : 'alert';
}

/** Details that are the site's own and short; the program's words stay in the tooltip. */
const TELLING = /^(?:\d{3}|\d+ s|Disallow: .{1,60}|[a-z]+\/[\w.+-]{1,40})(?:;.*)?$/;

function reasonText({ problem, detail }: BatchItem, { queue }: Words): string {
  const text = queue.problems[problem ?? 'crashed'];
  return TELLING.test(detail) ? queue.withDetail(text, detail.split(';')[0] ?? '') : text;
}
