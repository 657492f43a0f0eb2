/** The fields of an event that coders must agree on. */
export const judgedFields = [
  'kind',
  'date',
  'precision',
  'scale',
  'participants',
  'origin',
  'destination',
  'mode',
] as const;
export type JudgedField = (typeof judgedFields)[number];

/** Lists that follow from the words of the text, unless a coder sets them. */
export const termFields = ['actors', 'industries', 'instruments'] as const;
export type TermField = (typeof termFields)[number];

/** Whether two values of a field say the same; lists are sets. */
export function sameFieldValue(
  a: string | readonly string[] | null,
  b: string | readonly string[] | null,
): boolean {
  return fieldText(a) === fieldText(b);
}

/** A value of a field as one text, the same for lists of the same members; empty for none. */
export function fieldText(value: string | readonly string[] | null): string {
  return typeof value === 'string' ? value : [...new Set(value)].toSorted().join(' ');
}
