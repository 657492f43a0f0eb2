import type { SiteProfile } from './site-profile.ts';

/**
 * The law of the European Union.
 *
 * @source zotero/translators EUR-Lex.js: list a.title; psaegert/elqm src/elqm/scraper.py: .SearchResult
 *   a.title, pages by page=2
 */
export const eurLex: SiteProfile = {
  id: 'eur-lex',
  host: 'eur-lex.europa.eu',
  siteName: 'EUR-Lex',
  body: null,
  list: { items: '.SearchResult', link: 'a.title', date: null },
  next: { address: '?page={n}', second: 2 },
};
