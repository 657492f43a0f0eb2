import type { BatchHost, BatchProblem } from './batch-item.ts';

/** Pages of a column that a check reads at most: it goes on while everything on a page is new. */
export const MOST_WATCH_PAGES = 5;

/** A column (a page that lists announcements) that is looked at once a day. */
export interface Watch {
  /** Absolute http(s) address of the column's first page. */
  readonly url: string;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly isPaused: boolean;
  /** Taken off the list; kept, so that it can be put back as it was. */
  readonly isRemoved: boolean;
  /** Last time that the column could be read, in milliseconds since 1970; the day it was added counts. */
  readonly lastCheckAt: number;
  /** Milliseconds since 1970. */
  readonly nextCheckAt: number;
  /** Checks in a row that came to nothing. */
  readonly failures: number;
  /** Why the last check came to nothing; null when it did not. */
  readonly problem: BatchProblem | null;
  readonly detail: string;
  /** Milliseconds since 1970 until which the worker that checks it is trusted to be alive; 0 when none does. */
  readonly leaseUntil: number;
}

/** An announcement that a watched column listed and the person has not seen yet. */
export interface WatchItem {
  readonly watchUrl: string;
  readonly url: string;
  readonly title: string;
  /** As the column states it; null where it states none. */
  readonly date: string | null;
  /** When it was first seen, in milliseconds since 1970. */
  readonly foundAt: number;
}

/** An announcement as a column names it. */
export type WatchEntry = Pick<WatchItem, 'url' | 'title' | 'date'>;

/** A watch with what is new in it: neither seen by the person nor in the corpus, latest found first. */
export interface WatchState extends Watch {
  readonly fresh: readonly WatchItem[];
}

/** A column in the hands of the caller, with what is known of its site. */
export interface WatchLease {
  readonly watch: Watch;
  readonly host: BatchHost;
}

/** What there is to do now, or when to look again; `never` when nothing is watched. */
export type WatchTurn =
  | { readonly kind: 'lease'; readonly lease: WatchLease }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'never' };
