/** Why a page of a batch could not be clipped, in kinds that have different remedies. */
export type BatchProblem =
  | 'robots'
  | 'robots-unreachable'
  | 'no-permission'
  | 'forbidden'
  | 'not-found'
  | 'script-wall'
  | 'busy'
  | 'server-error'
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'redirects'
  | 'wrong-type'
  | 'too-large'
  | 'no-text'
  | 'no-list'
  | 'not-saved'
  | 'crashed';

/** Where a page of a batch is on its way; `saved` is written in one transaction with its record. */
export type BatchState = 'waiting' | 'fetching' | 'saved' | 'failed';

/** An announcement to fetch and clip, or a list page whose announcements are to be queued. */
export interface BatchItem {
  /** Absolute http(s) address without fragment; an address is in the queue once. */
  readonly url: string;
  readonly kind: 'page' | 'list';
  /** Scheme, host and port: what politeness and robots.txt are kept by. */
  readonly origin: string;
  /** As the list named it; empty for a list page. */
  readonly title: string;
  /** Of a list page: how many pages of the list, this one included, the person still wants. */
  readonly pagesLeft: number;
  readonly state: BatchState;
  /** Why it failed, or why it waits to be tried again. */
  readonly problem: BatchProblem | null;
  /** The program's or the site's own words, such as a status. */
  readonly detail: string;
  /** Times that a worker took it. */
  readonly attempts: number;
  /** Milliseconds since 1970 until which the worker that took it is trusted to be alive. */
  readonly leaseUntil: number;
  /** Milliseconds since 1970 before which it is not tried. */
  readonly notBefore: number;
  /** Place in the queue; counts up. */
  readonly order: number;
  /** When it got its result, in milliseconds since 1970; 0 before. */
  readonly endedAt: number;
  /** The record that it became. */
  readonly recordId: string | null;
}

/** What is known of a site, so that a new worker is as polite as the one before. */
export interface BatchHost {
  readonly origin: string;
  /** Milliseconds since 1970 before which nothing is asked of it. */
  readonly nextAt: number;
  /** As `nextAt`, where the site itself asked to wait. */
  readonly heldUntil: number;
  /** A worker asks it something until then at most; nobody else does. */
  readonly leaseUntil: number;
  /** Its robots.txt; null when not read yet. Empty where it has none. */
  readonly robots: string | null;
  readonly robotsAt: number;
}

/** A page as a list names it. */
export interface BatchEntry {
  readonly url: string;
  readonly title: string;
}
