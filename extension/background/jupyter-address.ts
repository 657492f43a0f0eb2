import type { PairingProblem } from '../messages.ts';

/** Where Jupyter answers, and its secret. */
export interface JupyterLogin {
  /** Origin and base path, ending in a slash. */
  readonly baseUrl: string;
  readonly token: string;
}

export type ParsedAddress =
  | { readonly kind: 'login'; readonly login: JupyterLogin }
  | { readonly kind: 'problem'; readonly problem: Extract<PairingProblem, 'not-an-address' | 'no-token'> };

/** First parts of the paths of Jupyter's own pages; what stands before is the server's base path. */
const PAGES = new Set(
  'lab tree notebooks edit doc files view nbconvert terminals consoles login logout retro voila nbclassic api'.split(
    ' ',
  ),
);

/**
 * Reads what a person pastes: the address from Jupyter's own output or from the browser's address bar, with or
 * without the words around it.
 *
 * @example parseJupyterAddress('http://127.0.0.1:8888/lab?token=abc') // => { kind: 'login', login: { baseUrl: 'http://127.0.0.1:8888/', token: 'abc' } }
 */
export function parseJupyterAddress(pasted: string): ParsedAddress {
  const url = findUrl(pasted.trim());
  if (!url) return { kind: 'problem', problem: 'not-an-address' };
  const token = tokenOf(url);
  if (!token) return { kind: 'problem', problem: 'no-token' };
  return { kind: 'login', login: { baseUrl: `${url.origin}${basePath(url.pathname)}`, token } };
}

/** Of several addresses the first with a token: Jupyter's output names the local file first. */
function findUrl(text: string): URL | null {
  const written = text.match(/https?:\/\/[^\s"'<>]+/gi) ?? [withScheme(text)];
  const urls = written.map((one) => one.replace(/[，。；）)\],;]+$/, '')).filter((one) => URL.canParse(one));
  const parsed = urls.map((one) => new URL(one)).filter(({ hostname }) => hostname !== '');
  return parsed.find((url) => tokenOf(url) !== null) ?? parsed[0] ?? null;
}

function withScheme(text: string): string {
  return /^[\w.-]+(:\d+)?([/?#]\S*)?$/.test(text) && /^localhost|[.:]/.test(text) ? `http://${text}` : '';
}

function tokenOf(url: URL): string | null {
  const inQuery = url.searchParams.get('token');
  return inQuery || new URLSearchParams(url.hash.slice(1)).get('token') || null;
}

function basePath(pathname: string): string {
  const parts = pathname.split('/').filter(Boolean);
  const page = parts.findIndex((part) => PAGES.has(part));
  const base = page === -1 ? parts : parts.slice(0, page);
  return base.length === 0 ? '/' : `/${base.join('/')}/`;
}
