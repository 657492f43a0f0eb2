import { z } from 'zod';
import { fromBase64, toBase64 } from './base64.ts';
import type { Folder } from './folder.ts';
import { SyncError } from './sync-error.ts';

export interface JupyterAddress {
  /** Origin and base path, ending in a slash, without the token. */
  readonly baseUrl: string;
  readonly token: string;
  /** Folder of the corpus, relative to the folder that Jupyter serves. */
  readonly folder: string;
}

/** A fetch answered after 30 s ends a service worker, so every request gives up before. */
const REQUEST_TIMEOUT_MS = 25_000;

const listing = z.object({ content: z.array(z.object({ name: z.string() })) });
const file = z.object({ content: z.string(), format: z.enum(['base64', 'text']) });

/**
 * A corpus folder behind Jupyter's Contents API. The token goes into the Authorization header only.
 *
 * @param fetch the browser's or Node's
 */
export function jupyterFolder(address: JupyterAddress, fetch: typeof globalThis.fetch): Folder {
  const whole = (path: string) => [address.folder, path].filter(Boolean).join('/');
  const contentsOf = (servedPath: string) =>
    new URL(`api/contents/${servedPath.split('/').map(encodeURIComponent).join('/')}`, address.baseUrl);
  const contents = (path: string) => contentsOf(whole(path));
  const request = (method: string, url: URL, body?: unknown) => send(fetch, address, method, url, body);
  const made = new Map<string, Promise<void>>();
  /** Each folder once, whoever needs it first. One that is there already is left as it is; asking before would put errors into Jupyter's log. */
  const makeFolder = (servedPath: string): Promise<void> => {
    const known = made.get(servedPath);
    if (known) return known;
    const making = makeNewFolder(servedPath).catch((error: unknown) => {
      made.delete(servedPath);
      throw error;
    });
    made.set(servedPath, making);
    return making;
  };
  const makeNewFolder = async (servedPath: string): Promise<void> => {
    if (!servedPath) return;
    await makeFolder(parent(servedPath));
    await expectOk(await request('PUT', contentsOf(servedPath), { type: 'directory' }), servedPath);
  };
  const put = (path: string, bytes: Uint8Array) =>
    request('PUT', contents(path), { type: 'file', format: 'base64', content: toBase64(bytes) });

  return {
    async read(path) {
      const response = await request('GET', withQuery(contents(path), { type: 'file', format: 'base64' }));
      if (response.status === 404) return null;
      return fromBase64(file.parse(await (await expectOk(response, path)).json()).content);
    },
    async list(path) {
      const response = await request('GET', withQuery(contents(path), { type: 'directory' }));
      if (response.status === 404) return [];
      const json: unknown = await (await expectOk(response, path)).json();
      return listing.parse(json).content.map(({ name }) => name);
    },
    async write(path, bytes) {
      await makeFolder(parent(whole(path)));
      await expectOk(await put(path, bytes), path);
    },
    async rename(from, to) {
      await expectOk(await request('PATCH', contents(from), { path: whole(to) }), to);
    },
    async remove(path) {
      const response = await request('DELETE', contents(path));
      if (response.status !== 404) await expectOk(response, path);
    },
  };
}

async function send(
  fetch: typeof globalThis.fetch,
  address: JupyterAddress,
  method: string,
  url: URL,
  body?: unknown,
): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: { Authorization: `token ${address.token}`, 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    credentials: 'omit',
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new SyncError(
      'not-running',
      `Nothing answers at ${address.baseUrl}. Start Jupyter and sync again.`,
      { cause },
    );
  }
}

async function expectOk(response: Response, path: string): Promise<Response> {
  if (response.ok) return response;
  throw await refusal(response, path);
}

async function refusal(response: Response, path: string): Promise<SyncError> {
  const said = (await response.text()).slice(0, 200);
  if (response.status === 401 || response.status === 403) {
    return new SyncError(
      'wrong-token',
      `Jupyter refuses the token (${response.status}). Pair again with its current address.`,
    );
  }
  return new SyncError('refused', `Jupyter refuses ${path || 'the folder'} (${response.status}): ${said}`);
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

function parent(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
