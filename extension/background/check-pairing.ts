import { z } from 'zod';
import { InvalidInputError } from '../../src/model/errors.ts';
import { jupyterFolder } from '../../src/sync/jupyter-folder.ts';
import { readManifests } from '../../src/sync/manifest.ts';
import { SyncError } from '../../src/sync/sync-error.ts';
import type { PairingCheck, PairingProblem } from '../messages.ts';
import { type JupyterLogin, parseJupyterAddress } from './jupyter-address.ts';

export interface PairingPorts {
  readonly fetch: typeof globalThis.fetch;
  /** Whether the browser lets us talk to an origin's host. */
  readonly mayReach: (origin: string) => Promise<boolean>;
}

/** A pairing that works, with its secret. */
export interface GoodPairing {
  readonly check: PairingCheck;
  readonly login: JupyterLogin | null;
}

/** Where the corpus lies in the folder that Jupyter serves. */
export const CORPUS_FOLDER = 'policy-corpus';
const ANSWER_TIMEOUT_MS = 10_000;
const apiAnswer = z.object({ version: z.string() });

/** Asks the Jupyter at a pasted address whether records can go there, and says which of many things is wrong. */
export async function checkPairing(pasted: string, ports: PairingPorts): Promise<GoodPairing> {
  const parsed = parseJupyterAddress(pasted);
  if (parsed.kind === 'problem') return bad(parsed.problem, '');
  const { login } = parsed;
  if (!(await ports.mayReach(new URL(login.baseUrl).origin))) return bad('no-permission', login.baseUrl);
  try {
    const version = await askVersion(login, ports.fetch);
    await askContents(login, ports.fetch);
    await readManifests(jupyterFolder({ ...login, folder: CORPUS_FOLDER }, ports.fetch));
    const pairing = { baseUrl: login.baseUrl, folder: CORPUS_FOLDER };
    return { check: { kind: 'ok', pairing, version }, login };
  } catch (error) {
    return bad(problemOf(error), error instanceof Error ? error.message : String(error));
  }
}

/** The kind under which the panel explains a failed exchange. */
export function problemOf(error: unknown): PairingProblem {
  if (error instanceof InvalidInputError) return 'damaged';
  if (!(error instanceof SyncError)) return 'refused';
  return error.code === 'cancelled' ? 'not-running' : error.code;
}

async function askVersion({ baseUrl }: JupyterLogin, fetch: PairingPorts['fetch']): Promise<string> {
  const response = await ask(fetch, new URL('api', baseUrl), {});
  const answered = apiAnswer.safeParse(await jsonOf(response));
  if (response.ok && answered.success) return answered.data.version;
  throw new SyncError('not-jupyter', `${baseUrl}api does not answer as Jupyter does (${response.status}).`);
}

async function askContents({ baseUrl, token }: JupyterLogin, fetch: PairingPorts['fetch']): Promise<void> {
  const url = new URL('api/contents/?content=0', baseUrl);
  const response = await ask(fetch, url, { Authorization: `token ${token}` });
  if (response.ok) return;
  if (response.status === 401 || response.status === 403) {
    throw new SyncError('wrong-token', `${baseUrl} refuses this token (${response.status}).`);
  }
  throw new SyncError('refused', `${baseUrl} does not show its files (${response.status}).`);
}

async function ask(
  fetch: PairingPorts['fetch'],
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    return await fetch(url, { headers, signal, credentials: 'omit', cache: 'no-store', redirect: 'manual' });
  } catch (cause) {
    throw new SyncError('not-running', `Nothing answers at ${url.origin}.`, { cause });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function bad(problem: PairingProblem, detail: string): GoodPairing {
  return { check: { kind: 'problem', problem, detail }, login: null };
}
