import { distinctCodes } from './distinct-codes.ts';
import type { Party } from './parties.ts';

/** City-level codes of some parties, each once. */
export function unitsIn(parties: readonly Party[]): Set<string> {
  return new Set(parties.flatMap((party) => party.codes));
}

/** How many different units take part. */
export function countUnits(parties: readonly Party[]): number {
  return distinctCodes(parties).length;
}
