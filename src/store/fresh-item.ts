import type { BatchItem } from './batch-item.ts';

/** An item that nobody has tried yet. */
export function freshItem(
  url: string,
  title: string,
  kind: BatchItem['kind'],
  pagesLeft: number,
  origin = new URL(url).origin,
): BatchItem {
  return {
    url,
    kind,
    origin,
    title,
    pagesLeft,
    state: 'waiting',
    problem: null,
    detail: '',
    attempts: 0,
    leaseUntil: 0,
    notBefore: 0,
    order: 0,
    endedAt: 0,
    recordId: null,
  };
}

/** True for an item with its result. */
export function isDone({ state }: BatchItem): boolean {
  return state === 'saved' || state === 'failed';
}
