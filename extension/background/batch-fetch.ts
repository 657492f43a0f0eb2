import { decodeBytes } from '../../src/capture/bytes/decode-bytes.ts';
import type { BatchProblem } from '../../src/store/batch-item.ts';

/** A page as a site gave it, or why it gave none. */
type Fetched = FetchedPage | FetchFailure;

export interface FetchedPage {
  readonly kind: 'page';
  readonly html: string;
  /** After redirects. */
  readonly url: string;
}

export interface FetchFailure {
  readonly kind: 'failure';
  readonly problem: BatchProblem;
  /** The site's or the browser's words, such as a status. */
  readonly detail: string;
  /** How long the site asked to be left alone; null when it did not. */
  readonly retryAfterMs: number | null;
}

export interface FetchPorts {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A worker ends when an answer takes 30 s. */
const FETCH_TIMEOUT_MS = 25_000;
/** 30 MB at 2 Mbit/s; the worker is kept awake meanwhile. */
const FILE_TIMEOUT_MS = 120_000;
/** Messages to the reading document end at 64 MiB; pages beyond this are no pages of text. */
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_ROBOTS_BYTES = 512 * 1024;
/** Before a failed request is looked into by another. */
const PROBE_AFTER_MS = 500;

/** Fetches a page without the person's cookies: what is kept is what anybody sees. */
export function fetchPage(url: string, ports: FetchPorts): Promise<Fetched> {
  return fetchMarkup(url, /html/i, ports);
}

/** As `fetchPage`, for a page of a list: some systems answer for all but the first in XML. */
export function fetchList(url: string, ports: FetchPorts): Promise<Fetched> {
  return fetchMarkup(url, /html|\bxml/i, ports);
}

async function fetchMarkup(url: string, wanted: RegExp, ports: FetchPorts): Promise<Fetched> {
  try {
    const response = await ports.fetch(url, options('follow'));
    const refused = refusalOf(response, ports.now());
    if (refused) return discard(response, refused);
    const type = response.headers.get('content-type') ?? '';
    if (type && !wanted.test(type)) return discard(response, failure('wrong-type', type));
    const bytes = await readUpTo(response, MAX_BYTES);
    if (!bytes) return failure('too-large', `more than ${MAX_BYTES / 1024 / 1024} MB`);
    return { kind: 'page', html: decodeBytes(bytes, type || null).text, url: response.url || url };
  } catch (error) {
    return explain(error, url, ports);
  }
}

/** A file as a site gave it. */
export interface FetchedFile {
  readonly kind: 'file';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | null;
}

export interface FileTerms {
  readonly maxBytes: number;
  /** `include` for what the person has open, `omit` for what anybody sees. */
  readonly credentials: 'include' | 'omit';
}

/** Fetches a file of any format. The site must answer as soon as for a page; the bytes may take longer. */
export async function fetchFile(
  url: string,
  { maxBytes, credentials }: FileTerms,
  ports: FetchPorts,
): Promise<FetchedFile | FetchFailure> {
  const stop = new AbortController();
  const endBy = (ms: number) =>
    setTimeout(() => stop.abort(new DOMException('too slow', 'TimeoutError')), ms);
  let timer = endBy(FETCH_TIMEOUT_MS);
  try {
    const headers = { accept: '*/*' };
    const response = await ports.fetch(url, {
      ...options('follow'),
      credentials,
      headers,
      signal: stop.signal,
    });
    clearTimeout(timer);
    timer = endBy(FILE_TIMEOUT_MS);
    const refused = refusalOf(response, ports.now());
    if (refused) return await discard(response, refused);
    const bytes = await readUpTo(response, maxBytes);
    if (!bytes) return failure('too-large', `more than ${Math.round(maxBytes / 1024 / 1024)} MB`);
    return { kind: 'file', bytes, contentType: response.headers.get('content-type') };
  } catch (error) {
    return await explain(error, url, ports);
  } finally {
    clearTimeout(timer);
  }
}

/** A robots.txt; empty where the site has none. */
export async function fetchRobots(origin: string, ports: FetchPorts): Promise<string | FetchFailure> {
  try {
    const response = await ports.fetch(`${origin}/robots.txt`, options('follow'));
    const { status } = response;
    const refused = status === 429 || status >= 500 ? refusalOf(response, ports.now()) : null;
    if (refused)
      return discard(response, { ...refused, problem: refused.retryAfterMs ? 'busy' : 'robots-unreachable' });
    if (!response.ok) return discard(response, '');
    const bytes = await readUpTo(response, MAX_ROBOTS_BYTES);
    return bytes ? decodeBytes(bytes, response.headers.get('content-type')).text : '';
  } catch (error) {
    return failure('robots-unreachable', wordsOf(error));
  }
}

function options(redirect: RequestRedirect): RequestInit {
  return {
    redirect,
    credentials: 'omit',
    cache: 'no-store',
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.5' },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  };
}

const problems: Readonly<Record<number, BatchProblem>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  412: 'script-wall',
  429: 'busy',
  503: 'busy',
};

function refusalOf({ ok, status, headers }: Response, now: number): FetchFailure | null {
  if (ok) return null;
  const problem = problems[status] ?? (status >= 500 ? 'server-error' : 'refused');
  const retryAfterMs = problem === 'busy' ? waitAsked(headers.get('retry-after'), now) : null;
  return { kind: 'failure', problem, detail: String(status), retryAfterMs };
}

/** `Retry-After` in its two forms, seconds or an HTTP date; null for anything else. */
function waitAsked(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return discard(response, null);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** What is not read is not loaded either. */
async function discard<T>(response: Response, result: T): Promise<T> {
  await response.body?.cancel();
  return result;
}

/** Browsers tell a redirect without end, or to a site that is not allowed, no otherwise than a site that is off. */
async function explain(error: unknown, url: string, ports: FetchPorts): Promise<FetchFailure> {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failure('timeout', `${FETCH_TIMEOUT_MS / 1000} s`);
  }
  await ports.sleep(PROBE_AFTER_MS);
  try {
    const { type, body } = await ports.fetch(url, options('manual'));
    await body?.cancel();
    return failure(type === 'opaqueredirect' ? 'redirects' : 'unreachable', wordsOf(error));
  } catch (again) {
    return failure('unreachable', wordsOf(again));
  }
}

function failure(problem: BatchProblem, detail: string): FetchFailure {
  return { kind: 'failure', problem, detail, retryAfterMs: null };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
