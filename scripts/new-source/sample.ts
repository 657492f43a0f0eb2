import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeBytes } from '../../src/capture/bytes/decode-bytes.ts';
import { isBinary } from '../../src/capture/bytes/is-binary.ts';
import { readPage } from '../../src/node/read-page.ts';
import { PlainError } from '../lib/say.ts';

/** A page to make a profile from. */
export interface Sample {
  readonly html: string;
  readonly url: string;
}

/** Where the page is, and from where the person called. */
export interface Source {
  /** An http(s) address or a file. */
  readonly page: string;
  /** The address of a file that does not say it; null where it does. */
  readonly address: string | null;
  /** Folder from which a relative file starts. */
  readonly folder: string;
}

export const USAGE =
  'npm run new-source -- <address or saved file> [address of the saved file] [--list or --text, where it takes one for the other]';
const TIMEOUT_MS = 30_000;

/** @throws {PlainError} saying what is missing and what to do */
export function sampleOf(source: Source): Promise<Sample> {
  return /^https?:/.test(source.page) ? fetched(source.page) : saved(source);
}

async function saved({ page, address, folder }: Source): Promise<Sample> {
  const file = [page, join(folder, page)].find((path) => existsSync(path));
  if (!file) throw new PlainError(`${page}: there is no such file. ${USAGE}`);
  const bytes = await readFile(file);
  const url = address ?? ownAddress(bytes);
  if (url === null || !URL.canParse(url)) {
    throw new PlainError(
      `${url ?? `${basename(file)} does not say its address`}: give the page’s whole address. ${USAGE}`,
    );
  }
  return { html: textOf(bytes, null, file), url };
}

function ownAddress(bytes: Uint8Array): string | null {
  const page = readPage(bytes, { url: null, charset: null });
  return page.kind === 'captured' ? page.record.announcement.canonicalUrl : null;
}

async function fetched(url: string): Promise<Sample> {
  const response = await answerOf(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { html: textOf(bytes, response.headers.get('content-type'), url), url: response.url || url };
}

async function answerOf(url: string): Promise<Response> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return response;
    throw new PlainError(
      `${url} answered ${response.status}. Save the page in the browser and name the file instead.`,
    );
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { cause = error } = error instanceof Error ? error : {};
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PlainError(`${url} could not be read (${why}). Save the page and name the file instead.`, {
      cause: error,
    });
  }
}

function textOf(bytes: Uint8Array, declared: string | null, name: string): string {
  const { text, encoding } = decodeBytes(bytes, declared);
  if (isBinary(bytes, encoding.startsWith('utf-16')))
    throw new PlainError(`${name} is no web page. ${USAGE}`);
  return text;
}
