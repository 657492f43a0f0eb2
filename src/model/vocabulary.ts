/** Words that a record's fields are chosen from. They stand apart from the schemas, so that the script which runs in pages carries no zod. */

/** Rank of the highest issuer. */
export const issuerTiers = ['national', 'provincial', 'prefecture', 'county'] as const;
export type IssuerTier = (typeof issuerTiers)[number];

/** What kind of text a document is. */
export const genres = [
  'plan',
  'opinion',
  'notice',
  'agreement',
  'measures',
  'regulation',
  'interpretation',
  'news',
  'other',
] as const;
export type Genre = (typeof genres)[number];

/** Tag of a record that its author declares to be sample text, no evidence. */
export const SAMPLE_TAG = 'sample';

/** Tag of a record whose text is a part of the page that a person selected. */
export const SELECTION_TAG = 'selection';
