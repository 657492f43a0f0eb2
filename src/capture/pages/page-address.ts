/** Parameters that turn the pages of one text. */
const PAGE_PARAMETER = /^(?:page|pages?_?(?:no|num|index)|cur_?page|p|pn)$/i;
/** Longer numbers name articles, not pages. */
const SUFFIX = /[_-](?:p|page)?(\d{1,2})(?=\.\w{2,5}$|$)/i;
const FOLDER = /\/(?:page\/)?(\d{1,2})\/?$/i;

/** Addresses under which the first page of the text may stand that `url` is a page of, the address itself first. */
export function firstPages(url: string): string[] {
  const { pathname } = new URL(url);
  const found = [url];
  if (SUFFIX.test(pathname)) found.push(withPath(url, pathname.replace(SUFFIX, '')));
  if (FOLDER.test(pathname)) found.push(withPath(url, pathname.replace(FOLDER, '/')));
  const bare = withoutPage(url);
  if (bare !== url) found.push(bare);
  return found;
}

/**
 * The number by which an address differs from that of a text's first page (`t1.html` → `t1_2.html`, `/t1/` →
 * `/t1/2/`, `?id=1` → `?id=1&page=2`).
 *
 * @returns 0 for the first page itself; null for the address of anything else
 */
export function pageNumber(address: string, first: string): number | null {
  if (address === first) return 0;
  const { pathname } = new URL(address);
  for (const form of [SUFFIX, FOLDER]) {
    const number = form.exec(pathname)?.[1];
    const bare = withPath(address, pathname.replace(form, form === FOLDER ? '/' : ''));
    if (number && isSamePlace(bare, first)) return Number(number);
  }
  return withoutPage(address) === withoutPage(first) ? numberInQuery(address) : null;
}

/** `/t1/2/` belongs to `/t1` as well as to `/t1/`. */
function isSamePlace(address: string, first: string): boolean {
  return address === first || address === `${first}/`;
}

function withPath(url: string, path: string): string {
  const changed = new URL(url);
  changed.pathname = path;
  return changed.href;
}

function numberInQuery(url: string): number | null {
  const [value] = [...new URL(url).searchParams].flatMap(([name, text]) =>
    PAGE_PARAMETER.test(name) && /^\d{1,2}$/.test(text) ? [Number(text)] : [],
  );
  return value ?? null;
}

function withoutPage(url: string): string {
  const changed = new URL(url);
  for (const name of [...changed.searchParams.keys()]) {
    if (PAGE_PARAMETER.test(name)) changed.searchParams.delete(name);
  }
  return changed.href;
}
