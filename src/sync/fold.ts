import type { Table } from '@uwdata/flechette';

/** Where a row lies: which segment, and which row of it. */
export interface RowPlace {
  readonly segment: number;
  readonly row: number;
}

/**
 * The newest row of each key over all segments: greatest (`lamport`, `device`), whatever order the segments
 * come in. A key whose newest row says deleted is gone.
 *
 * @param keyColumns columns that together name a thing; one column is quickest
 * @returns places in the order in which their keys were first written
 */
export function foldNewest(segments: readonly Table[], keyColumns: readonly string[]): RowPlace[] {
  const newest = new Map<string, Candidate>();
  segments.forEach((table, segment) => {
    const keys = keysOf(table, keyColumns);
    const lamports = table.getChild('lamport').toArray();
    const devices = table.getChild('device').toArray();
    const deleted = table.getChild('deleted');
    for (let row = 0; row < table.numRows; row += 1) {
      const key = keys[row] ?? '';
      const candidate = {
        segment,
        row,
        lamport: lamports[row] ?? 0,
        device: devices[row] ?? '',
        deleted: false,
      };
      const known = newest.get(key);
      if (known && !isNewer(candidate, known)) continue;
      newest.set(key, { ...candidate, deleted: Boolean(deleted.at(row)) });
    }
  });
  return [...newest.values()].filter((candidate) => !candidate.deleted);
}

interface Candidate extends RowPlace {
  readonly lamport: number;
  readonly device: string;
  readonly deleted: boolean;
}

function isNewer(a: Candidate, b: Candidate): boolean {
  return a.lamport === b.lamport ? a.device > b.device : a.lamport > b.lamport;
}

function keysOf(table: Table, columns: readonly string[]): string[] {
  const [first, ...others] = columns.map((name) => table.getChild(name).toArray() as readonly string[]);
  if (!first) return [];
  if (others.length === 0) return [...first];
  return Array.from(first, (value, row) => [value, ...others.map((column) => column[row])].join('\u001f'));
}
