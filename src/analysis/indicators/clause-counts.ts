import type { WordRow } from './document-rows.ts';

/** How many clauses of each kind a document has. */
export interface ClauseCounts {
  readonly process: number;
  readonly structure: number;
  readonly empower: number;
  readonly order: number;
  readonly open: boolean;
  readonly monitor: boolean;
  readonly market: number;
  readonly command: number;
}

/** Approvals and quotas are commands too; `instrument` words that say so. */
const APPROVAL = /审批|指标/;

/**
 * Clauses by the axes of governance. What a text negates or excludes does not count, except orders: a prohibition is
 * one.
 *
 * @param words the mentions of one document
 * @source methods of policyloom, C2, C3, C5, C6 and H3
 */
export function clauseCounts(words: readonly WordRow[]): ClauseCounts {
  const governance = words.filter((word) => word.kind === 'governance');
  const count = (id: string) =>
    governance.filter((word) => word.entityId === id && (id === 'order' || isMeant(word))).length;
  const approvals = words.filter(
    (word) => word.kind === 'instrument' && APPROVAL.test(word.quote) && isMeant(word),
  ).length;
  const order = count('order');
  return {
    process: count('process'),
    structure: count('structure'),
    empower: count('empowerment'),
    order,
    open: count('openness') > 0,
    monitor: count('monitoring') > 0,
    market: count('market'),
    command: order + approvals,
  };
}

/**
 * Share of each entry among the mentions of these kinds, 0–1; empty without a mention.
 *
 * @source methods of policyloom, section 1 (share of themes)
 */
export function themeShares(
  words: readonly WordRow[],
  kinds: readonly WordRow['kind'][],
): Record<string, number> {
  const chosen = words.filter((word) => kinds.includes(word.kind) && isMeant(word));
  const counts = new Map<string, number>();
  for (const { entityId } of chosen) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return Object.fromEntries([...counts].sort().map(([id, n]) => [id, n / chosen.length]));
}

function isMeant({ flags }: WordRow): boolean {
  return !flags.includes('negated') && !flags.includes('excluded');
}
