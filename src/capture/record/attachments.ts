import type { Attachment } from '../../model/announcement.ts';
import { decodedPath } from '../address/decoded-path.ts';
import { fileLink } from '../address/file-link.ts';
import { parseUrl } from '../address/parse-url.ts';
import { collapse } from '../tree/page-lines.ts';

/** Links in these parts belong to the site, not to the document. */
const FRAME = 'nav, footer, [role="navigation"], [role="contentinfo"], [role="banner"]';
/** What these name is made by the page itself: nothing can be fetched later. */
const NO_ADDRESS = /^\s*(?:data|blob|javascript):/i;
const MAX_ATTACHMENTS = 500;

type AttachedFile = Pick<Attachment, 'title' | 'href' | 'mediaType'>;

/**
 * Every file that a page offers beside its text, each address once, in the page's order; nothing is fetched.
 * `href` is absolute where the page's address is known; the bare file name where a script hides the address.
 */
export function attachmentsOf(document: Document, base: string | null): AttachedFile[] {
  const byHref = new Map<string, AttachedFile>();
  for (const link of document.querySelectorAll('a, iframe, embed, object')) {
    const file = attachedFile(link, base);
    const known = file && byHref.get(file.href);
    if (file && (!known || known.title.length < file.title.length)) byHref.set(file.href, file);
  }
  return [...byHref.values()].slice(0, MAX_ATTACHMENTS);
}

function attachedFile(link: Element, base: string | null): AttachedFile | null {
  const file = fileLink(link);
  if (!file || link.closest(FRAME) || NO_ADDRESS.test(file.address)) return null;
  const href = file.isAddress ? absolute(file.address, base) : file.address;
  // Within a viewer stands only what browsers without one show.
  const words = link.localName === 'a' ? collapse(link.textContent ?? '') : '';
  const title = words || (link.getAttribute('title') ?? '').trim() || nameIn(href);
  return { title, href, mediaType: file.mediaType };
}

/** Viewers of PDF take the file as a parameter. */
function absolute(address: string, base: string | null): string {
  const file = /[?&]file=([^&#]+)/i.exec(address)?.[1];
  const wanted = file ? decodedPath(file) : address;
  return parseUrl(wanted, base)?.href ?? wanted;
}

function nameIn(href: string): string {
  return href.split(/[?#]/)[0]?.split('/').pop() ?? href;
}
