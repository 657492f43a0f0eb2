import type { CompactTies } from './compact-ties.ts';
import { floatAt, intAt } from './typed-access.ts';

/**
 * Product of the matrix of weights and a vector: into[i] = start + times · Σ_j w_ij x_j.
 *
 * @param into is written over
 * @source compressed sparse rows, Tinney & Walker 1967
 * @example multiplyRows(compactTies(buildNetwork({ edges: [['a', 'b', 2]] }).out), Float64Array.of(1, 3), new Float64Array(2), { times: 1, start: 0 }) // => undefined
 */
export function multiplyRows(
  { starts, to, weights }: CompactTies,
  vector: Float64Array,
  into: Float64Array,
  { times, start }: { readonly times: number; readonly start: number },
): void {
  for (let row = 0; row < into.length; row += 1) {
    const end = intAt(starts, row + 1);
    let sum = 0;
    for (let tie = intAt(starts, row); tie < end; tie += 1) {
      sum += floatAt(weights, tie) * floatAt(vector, intAt(to, tie));
    }
    into[row] = start + times * sum;
  }
}
