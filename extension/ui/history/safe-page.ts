import DOMPurify from 'dompurify';

/** Nothing is loaded, run, sent or opened from an archived page; its own styles stay. */
const POLICY =
  "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

/** Elements that call out, run or nest another page even where scripts do not. */
const FORBIDDEN = [
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'audio',
  'video',
  'source',
  'track',
];
/** Attributes by which an element asks the network; pictures inside the page itself stay. */
const CALLING = [
  'src',
  'srcset',
  'href',
  'xlink:href',
  'background',
  'poster',
  'action',
  'formaction',
  'ping',
  'data',
];

/**
 * An archived page as a document that can be shown in a frame without scripts: sanitised, with a policy against
 * every request. Where a link led stands in its tooltip; a picture that is not in the page shows its words.
 */
export function safePage(html: string, language: string): string {
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    if (!CALLING.includes(attribute.attrName) || /^(?:data:image\/|#)/i.test(attribute.attrValue.trim()))
      return;
    if (attribute.attrName === 'href' && !element.hasAttribute('title'))
      element.setAttribute('title', attribute.attrValue);
    attribute.keepAttr = false;
  });
  const clean = purify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: ['autofocus'],
  });
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta http-equiv="x-dns-prefetch-control" content="off"><meta name="referrer" content="no-referrer">`;
  const style =
    '<style>:root{color-scheme:light;background:#fff}img:not([src]){outline:1px dotted #888683}</style>';
  return `<!DOCTYPE html><html lang="${language}"><head>${head}${style}</head>${bodyOf(clean)}</html>`;
}

/** The sanitised document without its outer tags: our head comes first, so that the policy holds from the start. */
function bodyOf(clean: string): string {
  return clean
    .replace(/^<html[^>]*>/i, '')
    .replace(/<\/html>\s*$/i, '')
    .replace(/^<head>|<\/head>/gi, '');
}
