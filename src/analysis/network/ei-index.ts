import type { Label, Network } from './network.ts';
import { oneForEachNode } from './one-for-each-node.ts';

/** Ties between groups and within them, as numbers or weights. */
export interface EiIndex {
  readonly external: number;
  readonly internal: number;
  /** (external − internal) / all: −1 when all ties stay within groups, 1 when none does; null without ties. */
  readonly ei: number | null;
}

export interface EiOptions {
  /** Whether the weight of a tie counts; default false. */
  readonly weighted?: boolean;
}

/**
 * How far ties reach beyond groups (provinces, tiers).
 *
 * @param groups one for each node, in their order
 * @throws {InvalidInputError} when there is not exactly one group for each node
 * @source Krackhardt & Stern 1988, Informal networks and organizational crises, Social Psychology Quarterly 51: 123–140
 * @example eiIndex(buildNetwork({ edges: [['a', 'b'], ['b', 'c']] }), ['x', 'x', 'y']) // => { external: 1, internal: 1, ei: 0 }
 */
export function eiIndex(network: Network, groups: readonly Label[], options: EiOptions = {}): EiIndex {
  oneForEachNode(network, groups);
  const ties = network.out.flatMap((list, from) =>
    list.map(({ to, weight }) => ({
      isExternal: groups[from] !== groups[to],
      counted: (options.weighted ? weight : 1) / (network.directed ? 1 : 2),
    })),
  );
  const all = ties.reduce((sum, tie) => sum + tie.counted, 0);
  const external = ties.reduce((sum, tie) => (tie.isExternal ? sum + tie.counted : sum), 0);
  const internal = ties.reduce((sum, tie) => (tie.isExternal ? sum : sum + tie.counted), 0);
  return { external, internal, ei: all === 0 ? null : (external - internal) / all };
}
