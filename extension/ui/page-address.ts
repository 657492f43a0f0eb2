/** The host that a person reads; the whole text where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}

/** True for addresses whose page can be clipped, saved files included. */
export function isPageAddress(url: string): boolean {
  return URL.canParse(url) && /^(?:https?|file):$/.test(new URL(url).protocol);
}

/** True for addresses that a page of the web can have; others are never opened from the panel. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Scheme, host and port of web addresses, each once; of a hundred thousand only what differs is parsed. */
export function sitesOf(urls: readonly string[]): string[] {
  const starts = new Set(urls.map((url) => /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? url));
  return [...new Set([...starts].map((start) => new URL(start).origin))];
}
