/** Fields of a record in the order in which they are shown. */
export const fieldNames = [
  'title',
  'issuers',
  'docNumber',
  'dateWritten',
  'datePublished',
  'dateEffective',
  'issuerTier',
  'genre',
  'validity',
  'topics',
  'keywords',
  'indexNumber',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const editableFields = [
  'title',
  'issuers',
  'docNumber',
  'dateWritten',
  'datePublished',
  'dateEffective',
] as const;
export type EditableField = (typeof editableFields)[number];
