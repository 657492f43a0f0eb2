import { EmptyInputError, InvalidInputError } from '../../model/errors.ts';
import { NotConvergedError } from '../regression/not-converged-error.ts';
import { compactTies } from './compact-ties.ts';
import { multiplyRows } from './multiply-rows.ts';
import type { Network } from './network.ts';
import { addFloat, floatAt } from './typed-access.ts';

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
  const ties = compactTies(network.out);
  let vector = new Float64Array(network.labels.length).fill(1);
  let next = new Float64Array(vector.length);
  scale(vector);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    multiplyRows(ties, vector, next, { times: 1, start: 0 });
    // Without the shift, two-sided networks would swing between two vectors for ever.
    for (let i = 0; i < next.length; i += 1) addFloat(next, i, shift * floatAt(vector, i));
    scale(next);
    const settled = next.every((value, i) => Math.abs(value - floatAt(vector, i)) < SETTLED);
    [vector, next] = [next, vector];
    if (settled) return [...vector];
  }
  const hint = 'Two parts are almost equally central: compute it for each.';
  throw new NotConvergedError('Eigenvector centrality', MOST_STEPS, hint);
}

/** Half the mean strength. Any value above 0 would do; this one is of the size of the leading eigenvalue. */
function shiftOf(network: Network): number {
  const total = network.out.flat().reduce((sum, tie) => sum + tie.weight, 0);
  return total / network.labels.length / 2;
}

/** To length 1, in place. */
function scale(vector: Float64Array): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  for (let i = 0; i < vector.length; i += 1) vector[i] = floatAt(vector, i) / length;
}
