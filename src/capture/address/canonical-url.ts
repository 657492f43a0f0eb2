import { parseUrl } from './parse-url.ts';

/** Parameters that say how a reader came to a page, never which page it is. */
const TRACKING =
  /^(?:utm_\w+|spm|from|share_?\w*|isappinstalled|fbclid|gclid|msclkid|mc_[ce]id|wfr|scene|timestamp|tdsourcetag|_t|bd_vid|hmsr)$/i;
/** Second-level names under which whole countries register. */
const PUBLIC_SUFFIX =
  /(?:^|\.)(?:(?:gov|com|org|net|edu|ac|co|gv|go|gob|gouv|govt|nhs)\.[a-z]{2}|[a-z]{2,})$/i;

/**
 * The address under which a page is known: what it declares itself (canonical link, og:url, the meta Url of
 * Chinese government pages) when that names a page of the same site, else its own address. Fragments and
 * tracking parameters are dropped; http and https are kept as they are.
 *
 * @param url where the page was read, null for a file without an address
 * @returns null when there is no web address
 */
export function canonicalUrl(document: Document, url: string | null): string | null {
  const own = webUrl(url, null);
  for (const declared of declaredAddresses(document)) {
    const candidate = webUrl(declared, own);
    if (candidate && namesThisPage(candidate, own)) return withoutTracking(candidate);
  }
  return own && withoutTracking(own);
}

function declaredAddresses(document: Document): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('link[rel], meta[property], meta[name]')) {
    const name = (
      element.getAttribute('rel') ??
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      ''
    )
      .trim()
      .toLowerCase();
    const order = ['canonical', 'og:url', 'url'].indexOf(name);
    const value = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
    if (order >= 0 && value.trim()) found[order] ??= value.trim();
  }
  return found.filter(Boolean);
}

function webUrl(value: string | null, base: URL | null): URL | null {
  const url = value && parseUrl(value, base);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null;
}

/** Portals that declare their home page on every page declare nothing. */
function namesThisPage(candidate: URL, own: URL | null): boolean {
  const isHome = candidate.pathname === '/' && !candidate.search;
  if (!own) return !isHome;
  if (isHome && (own.pathname !== '/' || own.search)) return false;
  return siteOf(candidate.hostname) === siteOf(own.hostname);
}

/** The registered name of a host: `fgw.beijing.gov.cn` belongs to `beijing.gov.cn`. */
function siteOf(host: string): string {
  const suffix = PUBLIC_SUFFIX.exec(host)?.[0].replace(/^\./, '') ?? '';
  const name =
    host
      .slice(0, -suffix.length - 1)
      .split('.')
      .pop() ?? '';
  return name ? `${name}.${suffix}`.toLowerCase() : host.toLowerCase();
}

/** The same address without its fragment and without what only says how a reader came there. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url);
  clean.hash = '';
  for (const key of [...clean.searchParams.keys()]) if (TRACKING.test(key)) clean.searchParams.delete(key);
  if (!clean.searchParams.size) clean.search = '';
  return clean.href;
}
