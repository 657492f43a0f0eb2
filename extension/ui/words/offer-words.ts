/** Texts about a long list of announcements to pick from. */
export interface OfferWords {
  /** While the page, which may be a list of many thousands, is looked through. */
  readonly reading: string;
  /** Of a list that a script draws. */
  readonly drawn: string;
  readonly find: string;
  readonly found: (found: string, total: string) => string;
  readonly adding: (done: string, total: string) => string;
  readonly stop: string;
}
