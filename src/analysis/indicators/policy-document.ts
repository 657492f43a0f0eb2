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
  /** Pairs that its acts link, where it tells several; all pairs of its parties unless given. */
  pairs: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
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
export function linkingDocuments<Document extends PolicyDocument>(
  documents: readonly Document[],
): Document[] {
  return documents.filter((document) => document.scale !== 'regional');
}

/** Each pair of a document's places once, smaller code first. */
export function partyPairs(document: PolicyDocument): readonly (readonly [string, string])[] {
  return document.pairs ?? pairsOfPlaces(document.parties);
}

/** Each pair of places once, smaller code first. */
export function pairsOfPlaces(places: readonly string[]): [string, string][] {
  const sorted = [...new Set(places)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** a / b; null where b is 0, so that no share is made of nothing. */
export function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

/** Sum of a number of each document. */
export function total<Item>(documents: readonly Item[], of: (document: Item) => number): number {
  return documents.reduce((sum, document) => sum + of(document), 0);
}

/** Share of the documents for which something holds, 0–1; null without documents. */
export function shareOf<Item>(documents: readonly Item[], holds: (document: Item) => boolean): number | null {
  return ratio(documents.filter(holds).length, documents.length);
}
