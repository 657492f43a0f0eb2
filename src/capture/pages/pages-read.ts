import type { Provenance } from '../../model/announcement.ts';

const READ = /^read: /;

/** The pages over which a text was read, as its provenance keeps them. */
export function pagesReading(addresses: readonly string[]): Pick<Provenance, 'field' | 'value' | 'evidence'> {
  return {
    field: 'bodyText',
    value: `${addresses.length} pages`,
    evidence: `read: ${addresses.join(' ')}`,
  };
}

/** Addresses of the pages from which a record's text was read, first page first; empty for a text on one page. */
export function pagesReadOf(
  provenance: readonly Pick<Provenance, 'field' | 'evidence'>[],
): readonly string[] {
  const row = provenance.find(({ field, evidence }) => field === 'bodyText' && READ.test(evidence));
  return row?.evidence.replace(READ, '').split(' ') ?? [];
}
