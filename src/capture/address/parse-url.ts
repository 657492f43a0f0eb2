/** An address as a URL; null when it is none. (`URL.parse` is missing in Node 20.) */
export function parseUrl(address: string, base: string | URL | null = null): URL | null {
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
}
