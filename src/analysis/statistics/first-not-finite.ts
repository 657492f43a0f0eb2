/**
 * Where a result holds a number that is none: the arithmetic overflowed.
 *
 * @returns its path, such as `gini` or `coef.1`; null when all is well
 * @source policyloom: results of the statistics
 * @example firstNotFinite({ b: [1, Number.NaN] }) // => 'b.1'
 */
export function firstNotFinite(result: unknown): string | null {
  return search(result, '');
}

function search(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = search(part, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
