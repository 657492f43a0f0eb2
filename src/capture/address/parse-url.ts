/** An address as a URL, parsed once: lists hold a hundred thousand; null when it is none. (`URL.parse` is missing in Node 20.) */
export function parseUrl(address: string, base: string | URL | null = null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
