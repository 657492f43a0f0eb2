import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import {
  type BrowserWithExtension,
  launchWithExtension,
} from '../../../scripts/browser/launch-with-extension.ts';
import { buildExtension } from '../../../scripts/setup/build.ts';
import { extensionDir } from '../../../scripts/setup/paths.ts';
import { openPanel } from './open-panel.ts';

export interface PanelBenchOptions {
  /** HTML of the site beside the panel by path; empty where it answers nothing. */
  readonly pageAt?: (path: string) => string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Settings of the person, such as `{ coderName }`. */
  readonly settings?: object;
  /** Rights that a person gives at the first press: nobody can answer the browser's question. */
  readonly permissions?: readonly string[];
}

/** A browser with the built extension, its panel in English, and a small site to clip from. */
export interface PanelBench {
  readonly running: BrowserWithExtension;
  /** A tab for pages of the site. */
  readonly page: Page;
  readonly panel: Page;
  /** Scheme, host and port of the site. */
  readonly origin: string;
  /** A folder for the test's own files; it goes with the bench. */
  readonly folder: string;
  /** Sets the person's settings, English where they say nothing. */
  set(settings: object): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything on an empty profile. */
export async function startPanelBench(options: PanelBenchOptions = {}): Promise<PanelBench> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser; the suite should have been skipped.');
  await buildExtension();
  const folder = await mkdtemp(join(tmpdir(), 'policyloom-panel-'));
  const server = await serve(options.pageAt ?? (() => ''));
  const running = await launchWithExtension({
    browser,
    extensionDir: await copyWith(options.permissions ?? [], join(folder, 'extension')),
    userDataDir: join(folder, 'profile'),
    headless: true,
    switches: ['--lang=en'],
  });
  const page = await running.context.newPage();
  const panel = await openPanel(running, options.size);
  const set = (settings: object) =>
    panel.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), {
      language: 'en',
      ...settings,
    });
  await set(options.settings ?? {});
  return {
    running,
    page,
    panel,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    set,
    async close() {
      await running.close();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function serve(pageAt: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageAt(request.url ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A copy, because a build during the run would take the files away from the browser. */
async function copyWith(permissions: readonly string[], folder: string): Promise<string> {
  await cp(extensionDir, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const all = [...manifest.permissions, ...permissions];
  await writeFile(path, JSON.stringify({ ...manifest, permissions: all }));
  return folder;
}
