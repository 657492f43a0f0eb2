/**
 * How far a network without directions hangs on one node: 1 for a star, 0 when all have the same degree.
 *
 * @param pairs each linked pair once; no pair of a node with itself
 * @param nodeCount all nodes, those without a link too
 * @returns 0–1; null for fewer than three nodes, where it has no meaning
 * @source Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1: 215–239
 * @example degreeCentralization([['a', 'b'], ['a', 'c']], 3) // => 1
 */
export function degreeCentralization(
  pairs: readonly (readonly [string, string])[],
  nodeCount: number,
): number | null {
  if (nodeCount < 3) return null;
  const degrees = new Map<string, number>();
  for (const node of pairs.flat()) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  const most = Math.max(0, ...degrees.values());
  return (most * nodeCount - 2 * pairs.length) / ((nodeCount - 1) * (nodeCount - 2));
}
