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
  | 'not-the-file'
  | 'password'
  | 'damaged'
  | 'unpacks-too-large'
  | 'empty'
  | 'too-large'
  | 'no-text'
  | 'no-list'
  | 'script-list'
  | 'not-saved'
  | 'crashed';

/** Where a page of a batch is on its way; `saved` is written in one transaction with its record. */
export type BatchState = 'waiting' | 'fetching' | 'saved' | 'failed';

/**
 * An announcement to fetch and clip, a list page whose announcements are to be queued, a file that an
 * announcement offers, or a fetched file to be read by OCR.
 */
export interface BatchItem {
  /** Absolute http(s) address without fragment, `ocr:` before it for OCR; an address is in the queue once. */
  readonly url: string;
  readonly kind: 'page' | 'list' | 'annex' | 'ocr';
  /** Scheme, host and port: what politeness and robots.txt are kept by; `OCR_ORIGIN` for OCR. */
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
  /** Of a page or list: whether the files that the pages offer join the queue. */
  readonly withAnnexes?: boolean;
  /**
   * Of a list page whose address was made from a pattern: the first announcement of the page before it. The page
   * need not be there, and one that begins with the same announcement is the page before once more.
   */
  readonly guessedAfter?: string;
  /** Of a file: what it is wanted for. */
  readonly annex?: WantedAnnex;
}

/** A file as the records name it that are to get its text. */
export interface WantedAnnex {
  readonly recordIds: readonly string[];
  readonly href: string;
  /** Media type that the link promised; null when it promised none. */
  readonly promised: string | null;
  /** For OCR: the file's bytes in the store. */
  readonly sha256: string | null;
}

/** Stands for a site in the queue, so that one file is read by OCR at a time. */
export const OCR_ORIGIN = 'ocr://device';

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

/** Where a list goes on, and how many pages of it, that one included, are wanted. */
export interface ListToFollow extends Pick<BatchItem, 'url' | 'pagesLeft' | 'guessedAfter'> {}

/** A page as a list names it. */
export interface BatchEntry {
  readonly url: string;
  readonly title: string;
}
