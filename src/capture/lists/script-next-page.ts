import { parseUrl } from '../parse-url.ts';

/** `createPageHTML(12, 0, "index", "html")`, in some systems with an element's id before or a count after. */
const CALL = /create\w*page\w*\s*\(([^()]{3,200})\)/gi;
const COUNT = /\bvar\s+(?:countPage|pageCount|nPageCount)\s*=\s*["']?(\d+)/i;
const CURRENT = /\bvar\s+(?:currentPage|currPage|nCurrIndex)\s*=\s*["']?(\d+)/i;

/**
 * The next page as the script of a TRS system names it, which draws the pager in the browser: pages are
 * `index.html`, `index_1.html`, …, counted from 0. Only the numbers are read, nothing is run.
 *
 * @source the template function createPageHTML as pages of gov.cn sites carry it (for one www.shanxi.gov.cn)
 */
export function scriptNextPage(document: Document, url: string): string | null {
  const scripts = [...document.querySelectorAll('script')]
    .map((script) => script.textContent ?? '')
    .join('\n');
  for (const [, args = ''] of scripts.matchAll(CALL)) {
    const parts = args.split(',').map((part) => part.trim());
    const numbers = parts.flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
    const names = parts.flatMap((part) => /^["']([\w-]+)["']$/.exec(part)?.[1] ?? []);
    const [name, ending] = names.slice(-2);
    if (numbers.length >= 2 && name && ending) return numbered(numbers[0], numbers[1], name, ending);
  }
  return fromVariables(scripts, url);
}

function numbered(count = 0, current = 0, name: string, ending: string): string | null {
  return current + 1 < count ? `${name}_${current + 1}.${ending}` : null;
}

/** The same template with its numbers in variables; the name is the page's own. */
function fromVariables(scripts: string, url: string): string | null {
  const [count, current] = [COUNT.exec(scripts)?.[1], CURRENT.exec(scripts)?.[1]];
  if (count === undefined || current === undefined) return null;
  const file = parseUrl(url)?.pathname.split('/').at(-1) ?? '';
  const [, name = 'index', ending = 'html'] = /^(.+?)(?:_\d+)?\.(s?html?)$/.exec(file) ?? [];
  return numbered(Number(count), Number(current), name, ending);
}
