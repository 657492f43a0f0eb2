/**
 * Adds to one element of a list of numbers, in place.
 *
 * @throws {RangeError} when there is no such element: a fault of this software, never of the data
 * @source policyloom: access to arrays under noUncheckedIndexedAccess
 * @example addAt([1, 2], 1, 3) // => undefined
 */
export function addAt(values: number[] | Float64Array | Int32Array, index: number, value: number): void {
  const old = values[index];
  if (old === undefined) throw new RangeError(`No element ${index} among ${values.length}.`);
  values[index] = old + value;
}
