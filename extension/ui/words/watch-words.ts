/** Texts about watched columns. */
export interface WatchWords {
  readonly title: string;
  readonly none: string;
  readonly watchThis: string;
  /** @param pages that a check reads at most */
  readonly reason: (host: string, pages: string) => string;
  readonly isWatched: string;
  readonly denied: string;
  readonly added: string;
  readonly removed: string;
  readonly fresh: (count: string) => string;
  readonly last: (moment: string) => string;
  /** @param last the words of `last` */
  readonly next: (last: string, moment: string) => string;
  readonly soon: (last: string) => string;
  readonly pausedSince: (last: string) => string;
  readonly checking: string;
  readonly failed: (reason: string, times: string) => string;
  readonly check: string;
  readonly remove: string;
  readonly seen: (count: string) => string;
}
