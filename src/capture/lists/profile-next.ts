import { parseUrl } from '../address/parse-url.ts';
import type { ProfileNext } from '../sources/site-profile.ts';

/** Where a list goes on, as the profile of its site has it. */
export interface NextByProfile {
  /** As the link writes it, or absolute where it was made from a pattern. */
  readonly href: string;
  /** Made from a pattern: only the site knows whether it is there. */
  readonly isGuessed: boolean;
}

/** Null where the page has no such link; a pattern always gives an address, from any page of the list. */
export function profileNext(document: Document, url: string, next: ProfileNext): NextByProfile | null {
  if ('address' in next) {
    const href = next.address.startsWith('?') ? nextByParameter(url, next) : nextByName(url, next);
    return href === null ? null : { href, isGuessed: true };
  }
  const href = document.querySelector(next.link)?.getAttribute('href') ?? null;
  return href ? { href, isGuessed: false } : null;
}

type Pattern = Extract<ProfileNext, { readonly address: string }>;

/** Longer numbers are no pages: index_10954.html is a first page. */
const NUMBER = /^\d{1,3}$/;

function nextByParameter(url: string, { address, second }: Pattern): string | null {
  const page = parseUrl(url);
  const name = address.slice(1).split('=')[0];
  if (!page || !name) return null;
  const current = page.searchParams.get(name) ?? '';
  page.searchParams.set(name, String(NUMBER.test(current) ? Number(current) + 1 : second));
  return page.href;
}

function nextByName(url: string, { address, second }: Pattern): string | null {
  const page = parseUrl(url);
  if (!page) return null;
  const folder = page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1);
  const file = page.pathname.slice(folder.length) || 'index.html';
  const parts = expressionOf(address).exec(file)?.groups;
  const name = parts?.['name'] ?? file.replace(/\.\w+$/, '');
  const number = parts ? Number(parts['n']) + 1 : second;
  page.pathname = folder + address.replace('{name}', name).replace('{n}', String(number));
  page.search = '';
  return page.href;
}

/** A pattern's literal parts, its name and its number as an expression. */
function expressionOf(address: string): RegExp {
  const source = address
    .replace(/[.-]/g, '\\$&')
    .replace('{name}', '(?<name>.+?)')
    .replace('{n}', '(?<n>\\d{1,3})');
  return new RegExp(`^${source}$`);
}
