import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { logFactorial } from '../numeric/log-factorial.ts';
import { sum, xLogY } from '../numeric/sums.ts';

/** How alike two partitions of the same things are; all but `vi` are 1 for equal ones. */
export interface ClusterAgreement {
  /** Rand index corrected for chance, at most 1. */
  readonly ari: number;
  /** Normalized mutual information, 2I / (H(a) + H(b)), 0–1. */
  readonly nmi: number;
  /** Mutual information corrected for chance (arithmetic mean of entropies), at most 1. */
  readonly ami: number;
  /** Variation of information in nats; 0 for equal ones. */
  readonly vi: number;
  /** Share of pairs of things on which both agree, 0–1. */
  readonly rand: number;
}

/** A label of a cluster. */
type Label = number | string;

/** Sizes of clusters, and of what clusters of the two have in common. */
interface Contingency {
  readonly n: number;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly cells: readonly { readonly count: number; readonly row: number; readonly column: number }[];
}

/**
 * Agreement of two partitions. Names of labels do not matter. Equal partitions agree fully by convention also
 * where the formulas have no value (all things together, or each alone).
 *
 * @param a label of each thing, at least one
 * @param b labels of the same things
 * @throws {InvalidInputError} when the lists differ in length
 * @source Rand 1971; Hubert & Arabie 1985; Meilă 2007 (vi); Vinh, Epps & Bailey 2010 (AMI); as in scikit-learn and igraph
 * @example clusterAgreement([1, 1, 2], ['x', 'x', 'y']).ari // => 1
 */
export function clusterAgreement(a: readonly Label[], b: readonly Label[]): ClusterAgreement {
  if (a.length !== b.length) {
    throw new InvalidInputError(
      'a and b differ in length',
      `${a.length} and ${b.length}`,
      'Label the same things.',
    );
  }
  const table = contingency(a, b);
  if (table.cells.length === table.a.length && table.cells.length === table.b.length) {
    return { ari: 1, nmi: 1, ami: 1, vi: 0, rand: 1 };
  }
  const [first, second] = [entropy(table.a, table.n), entropy(table.b, table.n)];
  const shared = mutualInformation(table);
  const chance = expectedInformation(table);
  return {
    ...pairAgreement(table),
    nmi: (2 * shared) / (first + second),
    ami: (shared - chance) / ((first + second) / 2 - chance),
    vi: first + second - 2 * shared,
  };
}

function contingency(a: readonly Label[], b: readonly Label[]): Contingency {
  const [rows, columns] = [numbered(a), numbered(b)];
  const cells = new Map<string, { count: number; row: number; column: number }>();
  for (const [index, row] of rows.entries()) {
    const column = at(columns, index);
    const cell = cells.get(`${row} ${column}`) ?? { count: 0, row, column };
    cells.set(`${row} ${column}`, { ...cell, count: cell.count + 1 });
  }
  return { n: a.length, a: sizes(rows), b: sizes(columns), cells: [...cells.values()] };
}

/** Labels as numbers from 0, in the order of first sight. */
function numbered(labels: readonly Label[]): number[] {
  const numbers = new Map([...new Set(labels)].map((label, index) => [label, index]));
  return labels.map((label) => numbers.get(label) ?? 0);
}

function sizes(labels: readonly number[]): number[] {
  const counts: number[] = [];
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

function pairAgreement({ n, a, b, cells }: Contingency): Pick<ClusterAgreement, 'ari' | 'rand'> {
  const [inA, inB, inBoth] = [a, b, cells.map((cell) => cell.count)].map((list) => sum(list.map(pairs)));
  const [first = 0, second = 0, both = 0] = [inA, inB, inBoth];
  const chance = (first * second) / pairs(n);
  return {
    ari: (both - chance) / ((first + second) / 2 - chance),
    rand: 1 - (first + second - 2 * both) / pairs(n),
  };
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function entropy(counts: readonly number[], n: number): number {
  return Math.max(0, -sum(counts.map((count) => xLogY(count / n, count / n))));
}

function mutualInformation({ n, a, b, cells }: Contingency): number {
  const terms = cells.map(({ count, row, column }) =>
    xLogY(count / n, (n * count) / (at(a, row) * at(b, column))),
  );
  return Math.max(0, sum(terms));
}

/** Mean mutual information of random partitions with clusters of these sizes. */
function expectedInformation({ n, a, b }: Contingency): number {
  return sum(a.flatMap((row) => b.map((column) => expectedCell(n, row, column))));
}

function expectedCell(n: number, row: number, column: number): number {
  const fixed =
    logFactorial(row) +
    logFactorial(column) +
    logFactorial(n - row) +
    logFactorial(n - column) -
    logFactorial(n);
  let total = 0;
  for (let both = Math.max(1, row + column - n); both <= Math.min(row, column); both += 1) {
    const rest =
      logFactorial(both) +
      logFactorial(row - both) +
      logFactorial(column - both) +
      logFactorial(n - row - column + both);
    total += xLogY(both / n, (n * both) / (row * column)) * Math.exp(fixed - rest);
  }
  return total;
}
