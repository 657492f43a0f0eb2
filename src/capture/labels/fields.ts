/** Columns of an announcement that readers propose values for. */
export const proposedFields = [
  'title',
  'siteName',
  'docNumber',
  'indexNumber',
  'issuers',
  'dateWritten',
  'datePublished',
  'dateEffective',
  'validity',
  'topics',
  'keywords',
  'genre',
  'language',
] as const;

/** One of them. */
export type ProposedField = (typeof proposedFields)[number];
