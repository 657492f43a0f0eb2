import { parseUrl } from '../address/parse-url.ts';

/** `createPageHTML(12, 0, "index", "html")`, in some systems with an element's id before or a count after. */
const CALL = /create\w*page\w*\s*\(([^()]{3,200})\)/gi;
const COUNT = /\bvar\s+(?:countPage|pageCount|nPageCount)\s*=\s*["']?(\d+)/i;
const CURRENT = /\bvar\s+(?:currentPage|currPage|nCurrIndex)\s*=\s*["']?(\d+)/i;

/** What the script of a pager says. */
export interface ScriptPager {
  readonly count: number;
  /** From 0. */
  readonly current: number;
  /** Names of the pages are `name.ending`, `name_1.ending`, … */
  readonly name: string;
  readonly ending: string;
}

/**
 * The pager that the script of a TRS system draws in the browser: pages are `index.html`, `index_1.html`, …,
 * counted from 0. Only the numbers are read, nothing is run.
 *
 * @source the template function createPageHTML as pages of gov.cn sites carry it (for one www.shanxi.gov.cn)
 */
export function scriptPager(document: Document, url: string): ScriptPager | null {
  const scripts = [...document.getElementsByTagName('script')]
    .map((script) => script.textContent ?? '')
    .join('\n');
  for (const [, args = ''] of scripts.matchAll(CALL)) {
    const parts = args.split(',').map((part) => part.trim());
    const [count = 0, current] = parts.flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
    const names = parts.flatMap((part) => /^["']([\w-]+)["']$/.exec(part)?.[1] ?? []);
    const [name, ending] = names.slice(-2);
    if (current !== undefined && name && ending) return { count, current, name, ending };
  }
  return fromVariables(scripts, url);
}

/** Address of the next page as that script names it; null on the last one. */
export function scriptNextPage(document: Document, url: string): string | null {
  const pager = scriptPager(document, url);
  if (!pager || pager.current + 1 >= pager.count) return null;
  return `${pager.name}_${pager.current + 1}.${pager.ending}`;
}

/** The same template with its numbers in variables; the name is the page's own. */
function fromVariables(scripts: string, url: string): ScriptPager | null {
  const [count, current] = [COUNT.exec(scripts)?.[1], CURRENT.exec(scripts)?.[1]];
  if (count === undefined || current === undefined) return null;
  const file = parseUrl(url)?.pathname.split('/').at(-1) ?? '';
  const [, name = 'index', ending = 'html'] = /^(.+?)(?:_\d{1,2})?\.(s?html?)$/.exec(file) ?? [];
  return { count: Number(count), current: Number(current), name, ending };
}
