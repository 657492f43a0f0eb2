import { byLabel, type Label, type Network } from './network.ts';

/**
 * The ties that remain when directions are forgotten; the weights of both directions add up.
 *
 * @returns each tied pair once, names ascending within a tie, ties ascending
 * @source policyloom; w_ij + w_ji (Wasserman & Faust 1994, section 4.3)
 * @example symmetricTies(buildNetwork({ edges: [['b', 'a', 2], ['a', 'b', 1]], directed: true })) // => [['a', 'b', 3]]
 */
export function symmetricTies(network: Network): [Label, Label, number][] {
  const ties = network.out.flatMap((list, from) =>
    list.flatMap((tie): [Label, Label, number][] => {
      if (!network.directed && tie.to < from) return [];
      return [ordered(network.labels[from] ?? '', network.labels[tie.to] ?? '', tie.weight)];
    }),
  );
  return added(ties).sort((x, y) => byLabel(x[0], y[0]) || byLabel(x[1], y[1]));
}

function ordered(a: Label, b: Label, weight: number): [Label, Label, number] {
  return byLabel(a, b) <= 0 ? [a, b, weight] : [b, a, weight];
}

function added(ties: readonly [Label, Label, number][]): [Label, Label, number][] {
  const sums = new Map<string, [Label, Label, number]>();
  for (const [a, b, weight] of ties) {
    const key = JSON.stringify([a, b]);
    sums.set(key, [a, b, weight + (sums.get(key)?.[2] ?? 0)]);
  }
  return [...sums.values()];
}
