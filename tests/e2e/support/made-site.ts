import type { SiteAnswer } from './batch-bench.ts';
import { madePage, madeTitle } from './made-pages.ts';

/** A site with one column that lists many announcements. */
export interface MadeSite {
  readonly host: string;
  readonly listAddress: string;
  readonly addressOf: (n: number) => string;
  readonly answer: (url: URL) => SiteAnswer | null;
}

/** @param count announcements that the list names, all on one page */
export function madeSite(host: string, count: number): MadeSite {
  const path = (n: number) => `/zcfg/${n}.html`;
  const rows = Array.from({ length: count }, (_, n) => {
    const day = `2023-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`;
    return `<li><a href="${path(n)}">${madeTitle(n)}</a><span>${day}</span></li>`;
  });
  const list = `<html><head><title>政策文件</title></head><body><ul>${rows.join('')}</ul></body></html>`;
  return {
    host,
    listAddress: `http://${host}/list.html`,
    addressOf: (n) => `http://${host}${path(n)}`,
    answer({ pathname }) {
      if (pathname === '/robots.txt') return { body: '', headers: { 'content-type': 'text/plain' } };
      if (pathname === '/list.html') return { body: list };
      const n = Number(/^\/zcfg\/(\d+)\.html$/.exec(pathname)?.[1] ?? -1);
      return n >= 0 && n < count ? { body: madePage(n).html } : null;
    },
  };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
