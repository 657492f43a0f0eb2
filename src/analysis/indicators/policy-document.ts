import { z } from 'zod';

const amount = z.number().nonnegative();

/**
 * One document as the indicators read it. `clauses` are counted into it: `process` … `order` are numbers of clauses
 * of that kind.
 *
 * @source policyloom: the tables behind the indicators
 * @example policyDocument.safeParse({}).success // => false
 */
export const policyDocument = z.object({
  id: z.string(),
  year: z.int(),
  scale: z.enum(['regional', 'provincial', 'intercity']),
  /** Weight of the document, from level of issuer and form; from 0 on. */
  strength: amount,
  /** Whether an issuer stands above the others. */
  superior: z.boolean(),
  /** Codes of the places that the document binds. */
  parties: z.array(z.string()),
  /** Parties that are no governments, and those that are. */
  ngo: amount,
  gov: amount,
  /** Share of each theme, 0–1. */
  themes: z.record(z.string(), amount),
  /** Origin and target of each transfer. */
  arcs: z.array(z.tuple([z.string(), z.string()])),
  process: amount,
  structure: amount,
  empower: amount,
  order: amount,
  /** Whether it is open to others, provides for monitoring, cites a regional document. */
  open: z.boolean(),
  monitor: z.boolean(),
  cites: z.boolean(),
});

export type PolicyDocument = Readonly<z.infer<typeof policyDocument>>;

/** Provincial and intercity documents: those that link places. Regional ones bind all and link none in particular. */
export function linkingDocuments(documents: readonly PolicyDocument[]): PolicyDocument[] {
  return documents.filter((document) => document.scale !== 'regional');
}

/** Each pair of a document's places once, smaller code first. */
export function partyPairs(document: PolicyDocument): (readonly [string, string])[] {
  const parties = [...new Set(document.parties)].sort();
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [a, b] as const));
}

/** a / b; null where b is 0, so that no share is made of nothing. */
export function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

/** Sum of a number of each document. */
export function total(
  documents: readonly PolicyDocument[],
  of: (document: PolicyDocument) => number,
): number {
  return documents.reduce((sum, document) => sum + of(document), 0);
}

/** Share of the documents for which something holds, 0–1; null without documents. */
export function shareOf(
  documents: readonly PolicyDocument[],
  holds: (document: PolicyDocument) => boolean,
): number | null {
  return ratio(documents.filter(holds).length, documents.length);
}
