/**
 * A part of a long list that waits for its turn. The rows of 100,000 items with their indexes take the browser
 * minutes to write, and as long to delete; as parcels they are there, and gone, at once.
 */
export interface BatchParcel {
  readonly origin: string;
  /** Place in the queue of its first entry; the others follow it. */
  readonly order: number;
  readonly count: number;
  readonly withAnnexes: boolean;
  /** Whether pages that had a result before are taken up again. */
  readonly isRetaken: boolean;
  /** JSON: one text is copied sooner than a thousand. */
  readonly entries: string;
}

/** Site, place and number of entries: all that counting takes, so that no parcel is opened for it. */
export type ParcelKey = [string, number, number];
