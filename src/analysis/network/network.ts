import { InvalidInputError } from '../../model/errors.ts';

/** What a node is called: a place code, a name, a number. `1` and `'1'` are the same node. */
export type Label = string | number;

/** From, to, and the weight if there is one. */
export type Edge = readonly [Label, Label] | readonly [Label, Label, number];

/** A tie as seen from one of its ends; `to` is a position in `labels`. */
export interface Tie {
  readonly to: number;
  readonly weight: number;
}

/** Nodes by position, and the ties at each of them. */
export interface Network {
  readonly labels: readonly Label[];
  readonly directed: boolean;
  /** Ties that leave each node, by position of the other end; without directions each tie stands at both ends. */
  readonly out: readonly (readonly Tie[])[];
  /** Ties that reach each node; the same as `out` without directions. */
  readonly into: readonly (readonly Tie[])[];
  /** Ties, each counted once. */
  readonly tieCount: number;
}

export interface NetworkInput {
  /** All nodes, those without a tie too; without it, the nodes that the edges name, in ascending order. */
  readonly nodes?: readonly Label[] | undefined;
  readonly edges: readonly Edge[];
  /** Default false. */
  readonly directed?: boolean | undefined;
}

/**
 * The network that a list of edges describes. A repeated edge counts once where no weight is given; given weights
 * add up. An edge of weight 0 is no tie.
 *
 * @throws {InvalidInputError} for a node tied to itself, a node missing in `nodes`, a weight below 0 or not finite
 * @source policyloom; the simple graph of network analysis (Wasserman & Faust 1994, chapter 4)
 * @example buildNetwork({ edges: [['b', 'a']] }).labels // => ['a', 'b']
 */
export function buildNetwork({ nodes, edges, directed = false }: NetworkInput): Network {
  const labels = nodes ? distinct(nodes) : distinct(edges.flatMap((edge) => edge.slice(0, 2))).sort(byLabel);
  const place = new Map(labels.map((label, i) => [String(label), i]));
  const out = labels.map(() => new Map<number, number>());
  const into = directed ? labels.map(() => new Map<number, number>()) : out;
  for (const edge of edges) {
    const [from, to] = ends(edge, place);
    addTie(out, from, to, edge[2]);
    addTie(into, to, from, edge[2]);
  }
  const leaving = out.map(sortedTies);
  const ties = leaving.reduce((count, list) => count + list.length, 0);
  return {
    labels,
    directed,
    out: leaving,
    into: directed ? into.map(sortedTies) : leaving,
    tieCount: directed ? ties : ties / 2,
  };
}

/** Values in the order of the nodes, under the nodes' names. */
export function byNode<T>(network: Network, values: readonly T[]): Record<string, T> {
  return Object.fromEntries(network.labels.flatMap((label, i) => pairOf(String(label), values[i])));
}

/** What tells a tie from others: its ends, in their order only with directions. */
export function pairName([from, to]: Edge, directed: boolean): string {
  const ends = [String(from), String(to)];
  return JSON.stringify(directed ? ends : ends.sort());
}

/** Numbers by size, everything else by code unit; numbers first. */
export function byLabel(a: Label, b: Label): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function pairOf<T>(label: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[label, value]];
}

function distinct(labels: readonly Label[]): Label[] {
  return [...new Map(labels.map((label) => [String(label), label])).values()];
}

function ends([from, to, weight]: Edge, place: ReadonlyMap<string, number>): [number, number] {
  const [i, j] = [place.get(String(from)), place.get(String(to))];
  const edge = `${from} – ${to}`;
  if (i === undefined || j === undefined) {
    throw new InvalidInputError('An edge names a node that is not in nodes', edge, 'Add it to nodes.');
  }
  if (i === j)
    throw new InvalidInputError(
      'A node is tied to itself',
      edge,
      'Leave such ties out, or give loops: "drop".',
    );
  if (weight !== undefined && !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new InvalidInputError(`Weight ${weight} is not a finite number from 0 on`, edge, 'Correct it.');
  }
  return [i, j];
}

function addTie(at: readonly Map<number, number>[], from: number, to: number, weight: number | undefined) {
  const ties = at[from];
  if (!ties || weight === 0) return;
  ties.set(to, weight === undefined ? 1 : (ties.get(to) ?? 0) + weight);
}

function sortedTies(ties: ReadonlyMap<number, number>): Tie[] {
  return [...ties].map(([to, weight]) => ({ to, weight })).sort((a, b) => a.to - b.to);
}
