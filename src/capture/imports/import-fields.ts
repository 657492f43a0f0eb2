/** Columns of announcements that a row can fill, in the order in which they are offered. */
export const importFields = [
  'title',
  'docNumber',
  'issuers',
  'dateWritten',
  'datePublished',
  'url',
  'bodyText',
  'dateEffective',
  'siteName',
  'indexNumber',
  'validity',
  'genre',
  'topics',
  'keywords',
  'note',
  'tags',
  'issuerTier',
  'language',
  'issuersAsWritten',
  'canonicalUrl',
  'coverage',
  'capturedAt',
  'capturedBy',
  'id',
] as const;
/** One of them. */
export type ImportField = (typeof importFields)[number];

/** Columns of our own tables that follow from the others: known, and never read. */
export const derivedColumns: ReadonlySet<string> = new Set(['contentHash', 'workId']);
