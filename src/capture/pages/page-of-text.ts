/** A page of a text with the address at which it stands. */
export interface PageOfText {
  readonly document: Document;
  /** Null for a file without one. */
  readonly url: string | null;
}

/** A page of a text that could not be had. */
export interface MissingPage {
  readonly url: string;
  /** A word such as `robots` or `timeout`; empty where it is not known. No parentheses in it. */
  readonly why: string;
}

/** The pages of one text that could be had, in order. */
export interface GatheredPages {
  readonly pages: readonly PageOfText[];
  /** Those that could not, in order. */
  readonly missing: readonly MissingPage[];
}
