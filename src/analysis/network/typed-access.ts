/**
 * An element that the caller knows to exist. One function for each kind of list: the engine then compiles the
 * access to a few instructions, where one function for all kinds costs ten times as much in inner loops.
 *
 * @returns 0 where there is no such element
 * @source policyloom: access to arrays under noUncheckedIndexedAccess
 * @example floatAt(Float64Array.of(4, 5), 1) // => 5
 */
export function floatAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** As `floatAt`, for whole numbers. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Adds to one element, in place. */
export function addFloat(values: Float64Array, index: number, value: number): void {
  values[index] = (values[index] ?? 0) + value;
}

/** Adds to one element, in place. */
export function addInt(values: Int32Array, index: number, value: number): void {
  values[index] = (values[index] ?? 0) + value;
}
