import type { AnnouncementRecord } from '../../model/announcement.ts';
import { SELECTION_TAG } from '../../model/vocabulary.ts';
import { pageGapOf } from '../pages/page-gap.ts';
import { weightOf } from '../tree/weight.ts';
import { identify } from './identity.ts';

/** Characters of the beginning and of the end that lead back to a passage. */
const TELLING = 24;

/**
 * The record of a part of a page: the text is the part alone, every other field is the page's. It is a record
 * of its own, beside the one of the whole page: its address leads to the passage (text fragment, WICG), and
 * it has no canonical address, since that is the whole page's. Tagged `selection`.
 *
 * @param text what the person had selected, lines apart; not blank
 */
export function selectionRecord(
  { announcement, attachments, provenance }: AnnouncementRecord,
  text: string,
): AnnouncementRecord {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const bodyText = lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
  const page = announcement.url ?? announcement.canonicalUrl;
  const core = {
    ...announcement,
    url: page && passageAddress(page, bodyText),
    canonicalUrl: null,
    bodyText,
    coverage: shareOf(announcement, bodyText),
  };
  const { id, contentHash, workId } = identify(core);
  const key = { announcementId: id, contentHash };
  return {
    announcement: { ...core, id, contentHash, workId, tags: [...announcement.tags, SELECTION_TAG] },
    attachments: attachments.map((file) => ({ ...file, ...key })),
    provenance: provenance
      .filter((entry) => pageGapOf([entry]) === null)
      .map((entry) => ({ ...entry, ...key })),
  };
}

/** An address that opens a page at a passage: `#:~:text=` with its beginning and, where it is long, its end. */
function passageAddress(page: string, bodyText: string): string {
  const [withoutFragment = page] = page.split('#');
  const lines = bodyText.trimEnd().split('\n');
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  const isShort = lines.length === 1 && first.length <= 2 * TELLING;
  const parts = isShort ? [first] : [beginning(first), ending(last)];
  return `${withoutFragment}#:~:text=${parts.map(encoded).join(',')}`;
}

/** Words of an alphabet stay whole: browsers find no half words. */
function beginning(line: string): string {
  return /^.{1,24}[\p{Script=Latin}\d]*/u.exec(line)?.[0] ?? line;
}

function ending(line: string): string {
  return /[\p{Script=Latin}\d]*.{1,24}$/u.exec(line)?.[0] ?? line;
}

/** A dash marks the surroundings of a passage, so it is written out too. */
function encoded(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}

/** The body's own share of the page, cut to the part; null where the page's is not known. */
function shareOf(
  { coverage, bodyText }: { coverage: number | null; bodyText: string },
  part: string,
): number | null {
  const whole = weightOf(bodyText);
  if (coverage === null || whole === 0) return null;
  return Math.min(1, (coverage * weightOf(part)) / whole);
}
