import { EmptyInputError, InvalidInputError } from '../../model/errors.ts';
import { NotConvergedError } from '../regression/not-converged-error.ts';
import type { Network } from './network.ts';

/** Enough for a chain of 300 nodes, the slowest network of that size; a usual one needs about 100. */
const MOST_STEPS = 1_000_000;
/** Largest change of a value in one step at which the vector is taken for settled: a few times rounding. */
const SETTLED = 1e-15;

/**
 * Centrality by the centrality of the neighbours: the leading eigenvector of the weighted adjacency matrix, all
 * values from 0 on, scaled to length 1. Where several components share the greatest eigenvalue, the vector is the
 * one nearest to equal values.
 *
 * @returns 0–1 in the order of the nodes
 * @throws {EmptyInputError} when the network has no tie
 * @throws {InvalidInputError} when the network has directions: take `symmetricTies` first
 * @throws {NotConvergedError} when two parts of the network have almost the same leading eigenvalue
 * @source Bonacich 1987, Power and centrality: a family of measures, Am. J. Sociology 92: 1170–1182
 * @example eigenvectorCentrality(buildNetwork({ edges: [['a', 'b']] })).map((x) => Math.round(x * 1000)) // => [707, 707]
 */
export function eigenvectorCentrality(network: Network): number[] {
  if (network.directed) {
    throw new InvalidInputError(
      'Eigenvector centrality knows no directions',
      'network',
      'Use symmetricTies.',
    );
  }
  if (network.tieCount === 0) throw new EmptyInputError('edges', 'Eigenvector centrality needs a tie.');
  const shift = shiftOf(network);
  let vector = scaled(network.labels.map(() => 1));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = scaled(multiplied(network, vector, shift));
    const settled = next.every((value, i) => Math.abs(value - (vector[i] ?? 0)) < SETTLED);
    vector = next;
    if (settled) return vector;
  }
  const hint = 'Two parts are almost equally central: compute it for each.';
  throw new NotConvergedError('Eigenvector centrality', MOST_STEPS, hint);
}

/** A·x + shift·x: without the shift, two-sided networks would swing between two vectors for ever. */
function multiplied(network: Network, vector: readonly number[], shift: number): number[] {
  return network.out.map((ties, i) =>
    ties.reduce((sum, tie) => sum + tie.weight * (vector[tie.to] ?? 0), shift * (vector[i] ?? 0)),
  );
}

/** Half the mean strength. Any value above 0 would do; this one is of the size of the leading eigenvalue. */
function shiftOf(network: Network): number {
  const total = network.out.flat().reduce((sum, tie) => sum + tie.weight, 0);
  return total / network.labels.length / 2;
}

function scaled(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
