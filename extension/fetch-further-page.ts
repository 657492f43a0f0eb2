import { decodeBytes } from '../src/capture/decode-bytes.ts';

export type PageFetch = (url: string, options: RequestInit) => Promise<Response>;

/** Two requests a second to one site at most. */
const PACE_MS = 500;
/** What is not there by then is marked as missing: a clip is not to wait for long. */
const ALL_WITHIN_MS = 7_000;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Fetches the further pages of a text, without the person's cookies, one after the other. A page that cannot be
 * had, is no page of HTML, is sent on to another site, or would take too long gives null; the record tells that it is missing.
 */
export function pageFetcher(fetch: PageFetch): (url: string) => Promise<Document | null> {
  const deadline = AbortSignal.timeout(ALL_WITHIN_MS);
  let isFirst = true;
  return async (url) => {
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    isFirst = false;
    return deadline.aborted ? null : fetchDocument(fetch, url, deadline);
  };
}

async function fetchDocument(fetch: PageFetch, url: string, signal: AbortSignal): Promise<Document | null> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal });
    if (!isPageOf(response, url)) return null;
    const type = response.headers.get('content-type');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.byteLength > MAX_BYTES) return null;
    return new DOMParser().parseFromString(decodeBytes(bytes, type).text, 'text/html');
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

function isPageOf({ ok, url, headers }: Response, wanted: string): boolean {
  const isElsewhere = url !== '' && new URL(url).host !== new URL(wanted).host;
  return ok && !isElsewhere && /html|^$/i.test(headers.get('content-type') ?? '');
}
