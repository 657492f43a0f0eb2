/** Texts about the pages that a text on several pages lacks. */
export interface GapWords {
  readonly title: (missing: string, total: string) => string;
  readonly text: string;
  readonly page: (name: string, why: string) => string;
  readonly readNow: string;
  readonly noAddress: string;
  readonly queued: string;
  readonly reading: string;
  readonly readingPage: (page: string, total: string) => string;
  /** While the queue waits to ask the site again. */
  readonly again: (why: string) => string;
  readonly lastTry: (why: string) => string;
  readonly unknown: string;
  readonly reasons: Readonly<Record<GapReason, string>>;
}

/** Why a page is missing, beside the reasons of the queue. */
export type GapReason = 'not-asked' | 'not-saved-beside' | 'elsewhere' | 'timeout' | 'robots';
