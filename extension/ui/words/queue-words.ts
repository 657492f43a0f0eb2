import type { BatchProblem } from '../../../src/store/batch-item.ts';

/** Texts about lists of announcements and the queue. */
export interface QueueWords {
  readonly title: string;
  readonly offer: (count: string) => string;
  /** @param id of the site profile */
  readonly unfitProfile: (id: string) => string;
  readonly offerSaved: (count: string) => string;
  readonly all: string;
  readonly none: string;
  readonly onlyNew: string;
  readonly inCorpus: string;
  readonly clipPicked: (count: string) => string;
  readonly pages: string;
  readonly pagesHint: (most: string) => string;
  readonly askReason: (hosts: string) => string;
  readonly denied: string;
  readonly added: (count: string) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly progress: (done: string, total: string) => string;
  readonly speed: (perMinute: string, minutes: string) => string;
  readonly resting: string;
  readonly finished: string;
  readonly survives: string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
  readonly clear: string;
  readonly sites: string;
  readonly pace: string;
  readonly held: (seconds: string) => string;
  readonly again: (seconds: string) => string;
  readonly siteDone: string;
  readonly failed: string;
  readonly moreFailed: (count: string) => string;
  readonly retry: string;
  readonly retryAll: string;
  readonly open: string;
  readonly allow: string;
  readonly listPage: string;
  readonly needsYou: (count: string) => string;
  readonly left: (count: string) => string;
  readonly withDetail: (text: string, detail: string) => string;
  readonly withAnnexes: string;
  readonly problems: Readonly<Record<BatchProblem, string>>;
}
