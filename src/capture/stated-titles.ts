import { wholeDocNumber } from '../lexicon/doc-number.ts';
import { bodiesIn } from './bodies-in.ts';
import { comparable } from './comparable.ts';
import { collapse } from './page-lines.ts';
import { windowTitle } from './window-title.ts';

const MIN_LENGTH = 4;
const TITLE_META = 'meta[name], meta[property]';

/** What metadata say the title is; names of site and column left out. */
export function statedTitles(document: Document): string[] {
  const sites = new Set(siteWords(document).map(comparable));
  const found = [windowTitle(document)];
  for (const element of document.querySelectorAll(TITLE_META)) {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    if (/^(?:articletitle|(?:og|twitter|dc|dcterms|citation)[:._]title|title)$/i.test(name.trim())) {
      found.push(element.getAttribute('content') ?? '');
    }
  }
  return found
    .map(collapse)
    .filter((title) => title.length >= MIN_LENGTH && !sites.has(comparable(title)) && !namesDocument(title));
}

/** True for the number of a document and the red head above it (保定市人民政府文件), which are no titles. */
export function namesDocument(text: string): boolean {
  return (
    wholeDocNumber(text) !== null ||
    (/文\s*件$/.test(text) && bodiesIn(text.replace(/文\s*件$/, '')).length > 0)
  );
}

/** Names of the site and of the column, which titles carry in any order. */
export function siteWords(document: Document): string[] {
  const words: string[] = [];
  for (const element of document.querySelectorAll(TITLE_META)) {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    if (/^(?:sitename|columnname|og:site_name|application-name)$/i.test(name.trim())) {
      words.push(collapse(element.getAttribute('content') ?? ''));
    }
  }
  return words.filter(Boolean);
}
