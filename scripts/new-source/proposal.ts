import { listPage } from '../../src/capture/lists/list-page.ts';
import type { SiteProfile } from '../../src/capture/sources/site-profile.ts';
import { PlainError } from '../lib/say.ts';
import type { PageKind } from './make-fixture.ts';
import { valueText } from './profile-file.ts';
import { proposedList } from './propose-list.ts';
import { proposedText } from './propose-text.ts';
import { recordOf } from './record-of.ts';

/** What one page tells of its site's structure. */
export interface Proposal {
  readonly kind: PageKind;
  readonly fields: Partial<Pick<SiteProfile, 'body' | 'published' | 'list'>>;
  /** What a fixture shows in words of ours, and with its own: the names of links that turn pages. */
  readonly kept: readonly Element[];
  readonly verbatim: readonly Element[];
  /** For a person. */
  readonly found: readonly string[];
}

/**
 * @param wanted what the page is; null to be told from the page
 * @throws {PlainError} where the page has neither a list nor a text
 */
export function proposalOf(document: Document, url: string, wanted: PageKind | null): Proposal {
  const kind = wanted ?? (listPage(document, url).items.length > 0 ? 'list' : 'text');
  const proposal = kind === 'list' ? ofList(document, url) : ofText(document, url);
  if (proposal) return proposal;
  throw new PlainError(
    `No ${kind} was found at ${url}: a script may make it. Save the page as the browser shows it, and name the file; --list or --text says what it is.`,
  );
}

/** Three rows show what repeats. */
const ROWS_KEPT = 3;

function ofList(document: Document, url: string): Proposal | null {
  const proposed = proposedList(document, url);
  if (!proposed) return null;
  const { list, rows, next } = proposed;
  const turn = [...document.querySelectorAll('a[href]')].find(
    (link) => URL.parse(link.getAttribute('href') ?? '', url)?.href === next,
  );
  const onward =
    next === null
      ? 'No next page: where the site has one, say under `next` how it is found.'
      : `The next page is found without the profile: ${next}`;
  return {
    kind: 'list',
    fields: { list },
    kept: rows.slice(0, ROWS_KEPT),
    verbatim: turn ? [turn] : [],
    found: [`A list of ${rows.length}: ${valueText(list)}`, onward],
  };
}

function ofText(document: Document, url: string): Proposal | null {
  const record = recordOf(document, url);
  if (!record?.bodyText.trim()) return null;
  const { body, published, parts } = proposedText(document, record);
  return {
    kind: 'text',
    fields: { body, published },
    kept: parts,
    verbatim: [],
    found: [`A text: body ${valueText(body)}, published ${valueText(published)}`],
  };
}
