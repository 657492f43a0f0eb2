import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import {
  type BrowserWithExtension,
  launchWithExtension,
} from '../../../scripts/browser/launch-with-extension.ts';
import { buildExtension } from '../../../scripts/setup/build.ts';
import { extensionDir } from '../../../scripts/setup/paths.ts';

/** What a site answers; 200 and HTML where it says nothing else. */
export interface SiteAnswer {
  readonly body: string | Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** A request as the server saw it. */
export interface Asked {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** When the answer was sent, or the browser gave up. */
  to: number;
}

/** A browser that may read some sites, and a server that plays them all. */
export interface BatchBench {
  readonly running: BrowserWithExtension;
  /** What the sites were asked; the browser's own errands are left out. */
  asked(): readonly Asked[];
  /** Ends the browser in the middle of what it does, and starts it again on the same profile. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param hosts those that the person has allowed
 * @param answer by address, with scheme and host; null is 404
 * @param options.paceMs lifts the limit on requests to one site; null leaves it
 */
export async function startBatchBench(
  hosts: readonly string[],
  answer: (url: URL, times: number) => SiteAnswer | null,
  { paceMs = null }: { readonly paceMs?: number | null } = {},
): Promise<BatchBench> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser; the suite should have been skipped.');
  await buildExtension();
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    const entry: Asked = { url, from: Date.now(), to: 0 };
    asked.push(entry);
    response.on('close', () => {
      entry.to = Date.now();
    });
    const times = asked.filter((one) => one.url === url).length;
    const { status = 404, headers = {}, body, delayMs = 0 } = withStatus(answer(new URL(url), times));
    if (delayMs > 0) await sleep(delayMs);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'policyloom-batch-'));
  const profile = join(folder, 'profile');
  const extension = join(folder, 'extension');
  await cp(extensionDir, extension, { recursive: true });
  await changeManifest(join(extension, 'manifest.json'), hosts, paceMs);
  const launch = () =>
    launchWithExtension({
      browser,
      extensionDir: extension,
      userDataDir: profile,
      headless: true,
      hostRules: `MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      switches: ['--lang=en-US'],
    });
  let running = await launch();
  return {
    get running() {
      return running;
    },
    asked: () => asked.filter(({ url }) => hosts.includes(new URL(url).hostname)),
    async crash() {
      const session = await running.context.browser()?.newBrowserCDPSession();
      const processes = await session?.send('SystemInfo.getProcessInfo');
      const browserProcess = processes?.processInfo.find(({ type }) => type === 'browser');
      if (!browserProcess) throw new Error('The browser does not name its process.');
      const isClosed = new Promise((resolve) => running.context.once('close', resolve));
      process.kill(browserProcess.id, 'SIGKILL');
      await isClosed;
      running = await launch();
    },
    async close() {
      await running.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function withStatus(answered: SiteAnswer | null): SiteAnswer {
  return answered ? { status: 200, ...answered } : { status: 404, body: 'No such page.' };
}

/**
 * Grants hosts as the person's yes does: the browser asks nobody when it has no window, so the copied
 * extension names them as granted at install.
 */
async function changeManifest(
  manifestFile: string,
  hosts: readonly string[],
  paceMs: number | null,
): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...hosts.map((host) => `http://${host}/*`));
  const pace = paceMs === null ? {} : { policyloom_test_pace_ms: paceMs };
  await writeFile(manifestFile, JSON.stringify({ ...manifest, ...pace }));
}
