/**
 * The element at an index that the caller knows to exist, typed without undefined.
 *
 * @throws {RangeError} when there is none: a fault of this software, never of the data
 * @source policyloom: access to arrays under noUncheckedIndexedAccess
 * @example at([4, 5], 1) // => 5
 */
export function at<Element>(elements: ArrayLike<Element>, index: number): Element {
  const element = elements[index];
  if (element === undefined) throw new RangeError(`No element ${index} among ${elements.length}.`);
  return element;
}
