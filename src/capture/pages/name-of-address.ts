import { decodedPath } from '../address/decoded-path.ts';

/**
 * The name under which a browser saves the page of an address: its last part. Null for addresses that end in a slash
 * or differ by parameters only.
 */
export function nameOfAddress(address: string): string | null {
  const { pathname, search } = new URL(address);
  return search ? null : decodedPath(pathname).split('/').at(-1) || null;
}
