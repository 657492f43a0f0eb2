/** A page of a text with the address at which it stands. */
export interface PageOfText {
  readonly document: Document;
  /** Null for a file without one. */
  readonly url: string | null;
}

/** The pages of one text that could be had, in order. */
export interface GatheredPages {
  readonly pages: readonly PageOfText[];
  /** Addresses of those that could not. */
  readonly missing: readonly string[];
}
