import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import { collapse } from '../tree/page-lines.ts';
import { bodiesIn } from './bodies-in.ts';
import { comparable } from './comparable.ts';
import { windowTitle } from './window-title.ts';

/** What a page calls itself outside its text. */
export interface PageNames {
  /** The title of the window, names of site and column included; empty when there is none. */
  readonly window: string;
  /** What metadata say the title is; names of site and column left out. */
  readonly titles: readonly string[];
  /** Names of the site and of the column, which titles carry in any order. */
  readonly sites: readonly string[];
}

const MIN_LENGTH = 4;
const TITLE_NAME =
  /^(?:articletitle|(?:og|twitter|dc|dcterms|citation|eli)[:._]title|wt\.z_doctitle|title)$/i;
const SITE_NAME = /^(?:sitename|columnname|og:site_name|application-name)$/i;

/** What the title of the window and the metadata call the page and its site. */
export function pageNames(document: Document): PageNames {
  const window = windowTitle(document);
  const metas = [...document.getElementsByTagName('meta')];
  const sites = contentsOf(metas, SITE_NAME).filter(Boolean);
  const known = new Set(sites.map(comparable));
  const titles = [window, ...contentsOf(metas, TITLE_NAME)].filter(
    (title) => title.length >= MIN_LENGTH && !known.has(comparable(title)) && !namesDocument(title),
  );
  return { window, titles, sites };
}

function contentsOf(metas: readonly Element[], named: RegExp): string[] {
  return metas.flatMap((element) => {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    return named.test(name.trim()) ? [collapse(element.getAttribute('content') ?? '')] : [];
  });
}

/** True for the number of a document and the red head above it (保定市人民政府文件), which are no titles. */
export function namesDocument(text: string): boolean {
  return (
    wholeDocNumber(text) !== null ||
    (/文\s*件$/.test(text) && bodiesIn(text.replace(/文\s*件$/, '')).length > 0)
  );
}
