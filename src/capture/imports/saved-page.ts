import { instantOf } from '../../model/time.ts';
import { parseUrl } from '../address/parse-url.ts';

/** A web page as a file keeps it. */
export interface SavedPage {
  readonly html: string;
  /** Where it was saved from; null when the file does not say. */
  readonly url: string | null;
  /** ISO 8601 instant, UTC, of the saving; null when the file does not say. */
  readonly savedAt: string | null;
}

/** Browsers write their comment before or right after `<html>`; portals have long comments of their own. */
const HEAD_LENGTH = 16_384;
/** The number is the length of the address, which may itself end in marks. */
const SAVED_FROM = /<!--\s*saved from url=\((\d{4})\)/i;
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\b([\s\S]*?)-->/i;

/**
 * Where and when a page was saved, by the comment that Internet Explorer, Chrome, Edge and Firefox's add-ons
 * (`saved from url=(0023)…`) or SingleFile leave in it.
 */
export function savedPage(html: string): SavedPage {
  const head = html.slice(0, HEAD_LENGTH);
  const single = SINGLE_FILE.exec(head)?.[1];
  if (single !== undefined) {
    return {
      html,
      url: webAddress(/^\s*url:\s*(\S+)/im.exec(single)?.[1]),
      savedAt: instantOf(/^\s*saved date:\s*(.+?)\s*$/im.exec(single)?.[1] ?? ''),
    };
  }
  return { html, url: savedFrom(head), savedAt: null };
}

function savedFrom(head: string): string | null {
  const mark = SAVED_FROM.exec(head);
  if (!mark) return null;
  const start = mark.index + mark[0].length;
  const counted = head.slice(start, start + Number(mark[1]));
  const end = head.indexOf('-->', start);
  // Chrome cuts no address, but portals that save by template write a wrong length.
  const whole = head.slice(start, end < 0 ? start : end).trim();
  return webAddress(whole.startsWith(counted) && !/\s/.test(whole) ? whole : counted);
}

/** A page saved from a disk (`about:internet`, `file:`) has no address that others could open. */
export function webAddress(text: string | undefined): string | null {
  const url = parseUrl(text?.trim() ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href;
}
