import { type ProposedField, proposedFields } from '../labels/fields.ts';
import type { Proposal } from './proposal.ts';

/** A proposal and whether it became the record's value. */
export interface Merged extends Proposal {
  readonly chosen: boolean;
}

/**
 * The one rule by which proposals become values: in each field the most confident wins; of equals the one
 * proposed first (readers are asked in a fixed order, each reads from the top of the page). Nothing is lost:
 * what was not chosen stays as provenance. A value proposed again with the same evidence is kept once, at its
 * higher confidence.
 */
export function merge(proposals: readonly Proposal[]): Merged[] {
  return proposedFields.flatMap((field) => {
    const unique = new Map<string, Proposal>();
    for (const proposal of proposals) {
      const key = `${proposal.reader}\n${proposal.value}\n${proposal.evidence}`;
      if (proposal.field !== field || !proposal.value) continue;
      const known = unique.get(key);
      if (!known || known.confidence < proposal.confidence) unique.set(key, proposal);
    }
    const ranked = [...unique.values()].toSorted((a, b) => b.confidence - a.confidence);
    return ranked.map((proposal, index) => ({ ...proposal, chosen: index === 0 }));
  });
}

/** The value chosen for a field, or null. */
export function chosenValue(merged: readonly Merged[], field: ProposedField): string | null {
  return merged.find((entry) => entry.field === field && entry.chosen)?.value ?? null;
}

/** The values of a list field, or an empty list. */
export function chosenList(merged: readonly Merged[], field: ProposedField): string[] {
  const chosen = merged.find((entry) => entry.field === field && entry.chosen);
  return [...(chosen?.list ?? chosen?.value.split('、') ?? [])];
}
