import { useEffect } from 'preact/hooks';
import type { Notice } from './ui-context.ts';

/** How long a notice of something done stays, with its undo; failures stay until seen. */
const NOTICE_MS = 12_000;

/** Takes a notice away when it has stood long enough. */
export function useNoticeEnd(notice: Notice | null, onEnd: () => void): void {
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(onEnd, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
}
