/**
 * The name under which a browser saves the page of an address: its last part. Null for addresses that end in a slash
 * or differ by parameters only.
 */
export function nameOfAddress(address: string): string | null {
  const { pathname, search } = new URL(address);
  return search ? null : decoded(pathname).split('/').at(-1) || null;
}

/** Sites write per cent signs that stand for nothing; such a name stays as it is. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
