/**
 * The address if a mark may link to it, else null: only http and https. A `javascript:` address in a chart runs
 * when it is clicked, and ends the process that draws it without a browser.
 */
export function safeUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
