import type { Network } from './network.ts';

export interface TieMatrixOptions {
  /** Whether the weight of a tie counts; default true, else every tie is 1. */
  readonly weighted?: boolean;
}

/**
 * The ties as a matrix: row the origin, column the target, 0 where there is no tie.
 *
 * @returns rows and columns in the order of the nodes; symmetric without directions
 * @source Wasserman & Faust 1994, section 4.9 (sociomatrix)
 * @example tieMatrix(buildNetwork({ edges: [['a', 'b', 2]] })) // => [[0, 2], [2, 0]]
 */
export function tieMatrix(network: Network, options: TieMatrixOptions = {}): number[][] {
  const { weighted = true } = options;
  return network.out.map((ties) => {
    const row = network.labels.map(() => 0);
    for (const { to, weight } of ties) row[to] = weighted ? weight : 1;
    return row;
  });
}
