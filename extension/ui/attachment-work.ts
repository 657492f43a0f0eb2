import type { Attachment } from '../../src/model/announcement.ts';
import type { BatchItem, BatchProblem } from '../../src/store/batch-item.ts';
import { isWebAddress } from './page-address.ts';

/** What the queue is doing with a file, or why it gave up. */
export interface AttachmentWork {
  /** Names the item in the queue. */
  readonly url: string;
  readonly kind: 'annex' | 'ocr';
  readonly state: 'waiting' | 'fetching' | 'failed';
  /** Why it failed, or waits to be tried again. */
  readonly problem: BatchProblem | null;
  /** Pages done of all, such as `3/12`; empty for other work. */
  readonly progress: string;
}

/** The queue's files by their address in the record; what waits or runs hides what failed before. */
export function attachmentWork(items: readonly BatchItem[]): ReadonlyMap<string, AttachmentWork> {
  const byHref = new Map<string, AttachmentWork>();
  for (const item of items) {
    const work = workOf(item);
    const isHidden = work?.state === 'failed' && byHref.has(item.annex?.href ?? '');
    if (work && item.annex && !isHidden) byHref.set(item.annex.href, work);
  }
  return byHref;
}

function workOf({ url, kind, state, problem, detail }: BatchItem): AttachmentWork | null {
  if (state === 'saved' || (kind !== 'annex' && kind !== 'ocr')) return null;
  const progress = kind === 'ocr' && /^\d+\/\d+$/.test(detail) ? detail : '';
  return { url, kind, state, problem, progress };
}

/** True for a file on the web that nobody has fetched or is fetching. */
export function isFetchable(
  { href, textState }: Pick<Attachment, 'href' | 'textState'>,
  work: AttachmentWork | undefined,
): boolean {
  const isOpen = work?.state === 'waiting' || work?.state === 'fetching';
  return isWebAddress(href) && !isOpen && (textState === 'not-fetched' || textState === 'failed');
}
