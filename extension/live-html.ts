import { gzip } from '../src/store/pack-page.ts';
import { toBase64 } from '../src/sync/base64.ts';

/** Pages whose markup is longer are clipped without their archive; more would stop the browser for seconds. */
export const MAX_HTML_CHARACTERS = 32 * 1024 * 1024;

/** A live page's markup on its way to the background, or why it stays behind. */
export type LiveHtml =
  | { readonly kind: 'html'; readonly gzipBase64: string }
  /** The tab shows a file, whose bytes are kept as an attachment's. */
  | { readonly kind: 'file' }
  | {
      readonly kind: 'not-packed';
      readonly problem: 'too-large' | 'failed';
      /** Size or the browser's words. */
      readonly detail: string;
    };

/**
 * The document as it stands, doctype included; nothing in it is changed. Packed in the page, because what a
 * script hands back travels as text. Never throws.
 */
export async function liveHtml(document: Document): Promise<LiveHtml> {
  try {
    const html = serialised(document);
    if (html.length > MAX_HTML_CHARACTERS) {
      return { kind: 'not-packed', problem: 'too-large', detail: `${html.length} characters` };
    }
    const bytes = new TextEncoder().encode(html);
    return { kind: 'html', gzipBase64: toBase64(await gzip(bytes)) };
  } catch (error) {
    return {
      kind: 'not-packed',
      problem: 'failed',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

function serialised({ doctype, documentElement }: Document): string {
  const head = doctype ? `<!DOCTYPE ${doctype.name}${identifiers(doctype)}>\n` : '';
  return head + documentElement.outerHTML;
}

/** A public identifier decides how old pages are laid out. */
function identifiers({ publicId, systemId }: DocumentType): string {
  if (publicId) return ` PUBLIC "${publicId}"${systemId ? ` "${systemId}"` : ''}`;
  return systemId ? ` SYSTEM "${systemId}"` : '';
}
