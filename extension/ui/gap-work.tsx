import type { JSX } from 'preact';
import type { BatchItem } from '../../src/store/batch-item.ts';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';
import type { Words } from './words/words.ts';

interface GapWorkProps {
  /** Of the text's first page, by which the queue knows it. */
  readonly url: string;
  readonly title: string;
  /** False where nothing that is missing can be fetched. */
  readonly isReadable: boolean;
}

/** The queue reads the whole text again, at the pace of the site and for as long as that takes; how far it is. */
export function GapWork({ url, title, isReadable }: GapWorkProps): JSX.Element | null {
  const { port, run, words } = useUi();
  const item = valueOr(
    useLive(
      () => port.batchItem(url),
      (onChange) => port.subscribe(onChange),
      url,
    ),
    null,
  );
  if (item && isOpen(item)) {
    return (
      <p class="row between">
        <span class="small" role="status">
          {openWords(item, words)}
        </span>
        <button class="link" type="button" onClick={() => run(() => port.batchCancel(url))}>
          {words.annex.cancel}
        </button>
      </p>
    );
  }
  if (!isReadable) return null;
  return (
    <>
      {item?.problem && <p class="small">{words.gap.lastTry(problemWords(item, words))}</p>}
      <ReadNow url={url} title={title} />
    </>
  );
}

function isOpen({ state }: BatchItem): boolean {
  return state === 'waiting' || state === 'fetching';
}

function openWords(item: BatchItem, words: Words): string {
  const [at, count] = /^(\d+)\/(\d+)$/.exec(item.detail)?.slice(1) ?? [];
  if (item.state === 'fetching') return at && count ? words.gap.readingPage(at, count) : words.gap.reading;
  return item.problem ? words.gap.again(problemWords(item, words)) : words.annex.waiting;
}

function problemWords({ problem }: BatchItem, { queue }: Words): string {
  return queue.problems[problem ?? 'crashed'];
}

function ReadNow({ url, title }: Pick<GapWorkProps, 'url' | 'title'>): JSX.Element {
  const { port, run, say, words } = useUi();
  const readNow = () =>
    run(async () => {
      // Browsers grant a host only straight from the person's click, so that is asked before all else.
      if (!(await port.allowOrigins([url])))
        return say({ kind: 'failed', text: ({ queue }) => queue.denied });
      await port.batchAdd({ entries: [{ url, title }], list: null, withAnnexes: false });
      say({ kind: 'done', text: ({ gap }) => gap.queued });
    });
  return (
    <button class="button" type="button" onClick={readNow}>
      {words.gap.readNow}
    </button>
  );
}
