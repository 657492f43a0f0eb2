import type { NotClippedReason } from '../../messages.ts';
import type { Explanation } from './explanation.ts';

/** Words of the view of the open page. */
export interface PageWords {
  readonly inCorpus: string;
  readonly notInCorpus: string;
  readonly version: (version: number) => string;
  readonly unknownTitle: string;
  readonly unknownText: string;
  readonly pressInstead: string;
  readonly orToolbar: string;
  readonly noShortcut: string;
  readonly readsAfterClip: string;
  readonly clipping: string;
  readonly clippingStep: string;
  readonly clippingNote: string;
  readonly reclip: string;
  readonly savedNew: (title: string) => string;
  readonly savedChanged: (title: string) => string;
  readonly savedSame: (title: string) => string;
  readonly deleted: (count: number) => string;
  readonly restored: (count: number) => string;
  readonly notClipped: Readonly<Record<NotClippedReason, Explanation>>;
}
