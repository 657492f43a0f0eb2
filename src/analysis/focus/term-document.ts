import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { MentionKind, Scale } from '../../model/event.ts';
import type { IsoDate } from '../../model/time.ts';

/** A document and how often it speaks of each term. */
export interface TermDocument {
  readonly id: string;
  readonly date: IsoDate;
  readonly scale: Scale;
  /** Entity id → number of mentions, 1 and more. */
  readonly terms: Readonly<Record<string, number>>;
}

/** What of a document is known before its terms are counted. */
export type DatedDocument = Pick<TermDocument, 'id' | 'date' | 'scale'>;

const mentionRow = z.object({
  announcementId: z.string(),
  kind: z.string(),
  entityId: z.string(),
  flags: z.array(z.string()),
});

/**
 * Documents with their terms. A mention that is negated, excluded or only compared with is no focus.
 *
 * @param documents with date and scale
 * @param mentions the published table
 * @param kinds which mentions are terms; default industries and instruments
 * @returns in the order of `documents`, those without a term too
 * @source policyloom; unit of co-occurrence is the document
 * @example termDocuments([], table({ announcementId: [], kind: [], entityId: [], flags: [] })) // => []
 */
export function termDocuments(
  documents: readonly DatedDocument[],
  mentions: ColumnTable,
  kinds: readonly MentionKind[] = ['industry', 'instrument'],
): TermDocument[] {
  const wanted: ReadonlySet<string> = new Set(kinds);
  const told = z
    .array(mentionRow)
    .parse(mentions.objects())
    .filter(({ kind, flags }) => wanted.has(kind) && !flags.some((flag) => NO_FOCUS.has(flag)));
  const byDocument = Map.groupBy(told, (mention) => mention.announcementId);
  return documents.map(({ id, date, scale }) => ({
    id,
    date,
    scale,
    terms: counted(byDocument.get(id) ?? []),
  }));
}

const NO_FOCUS: ReadonlySet<string> = new Set(['negated', 'excluded', 'compared']);

function counted(mentions: readonly { readonly entityId: string }[]): Record<string, number> {
  const groups = Map.groupBy(mentions, (mention) => mention.entityId);
  return Object.fromEntries([...groups].map(([term, found]) => [term, found.length]));
}

/** All terms of the documents, in the order of their code units. */
export function termsOf(documents: readonly TermDocument[]): string[] {
  return [...new Set(documents.flatMap((document) => Object.keys(document.terms)))].sort();
}

/** Mentions of each of `terms` in all documents together. */
export function mentionTotals(documents: readonly TermDocument[], terms: readonly string[]): number[] {
  return terms.map((term) => documents.reduce((sum, document) => sum + (document.terms[term] ?? 0), 0));
}
