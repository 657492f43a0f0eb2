import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, findBrowser } from '../../../scripts/browser/find-browser.ts';
import {
  type BrowserWithExtension,
  launchWithExtension,
} from '../../../scripts/browser/launch-with-extension.ts';
import { type PageLookup, startPageServer } from '../../../scripts/browser/page-server.ts';
import { buildExtension } from '../../../scripts/setup/build.ts';
import { extensionDir } from '../../../scripts/setup/paths.ts';
import { type ExtensionState, extensionState } from './extension-state.ts';

/** A browser with the built extension, a server that answers for the whole web, and one tab to clip in. */
export interface ClipBench {
  readonly running: BrowserWithExtension;
  readonly tab: Page;
  /** What the extension holds, read from a page of its own. */
  readonly state: ExtensionState;
  /** Opens an address in the tab; one that does not load is left as the browser shows it. */
  open(url: string): Promise<void>;
  /** Presses the toolbar button and answers when the button shows the result. */
  clip(): Promise<ClipShown>;
  close(): Promise<void>;
}

interface ClipShown {
  readonly badge: string;
  /** The button's tooltip, in English. */
  readonly words: string;
  /** From the press until the result was shown. */
  readonly ms: number;
}

/** Longer than the extension's own time-out. */
const SHOWN_TIMEOUT_MS = 22_000;

/** The browser to test in; where there is none, the tests are skipped and say so. */
export function browserForTests(): Browser | null {
  const browser = findBrowser();
  if (!browser)
    console.warn('SKIPPED: no Chromium, Chrome or Edge was found; name one in POLICYLOOM_BROWSER.');
  return browser;
}

/**
 * Starts everything on an empty profile.
 *
 * @param display X display for windows that a person could see; without one there are none
 */
export async function startClipBench(lookup: PageLookup, display?: string): Promise<ClipBench> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser; the suite should have been skipped.');
  await buildExtension();
  const server = await startPageServer(lookup);
  const folder = await mkdtemp(join(tmpdir(), 'policyloom-e2e-'));
  // A copy, because a build during the run would take the files away from the browser.
  await cp(extensionDir, join(folder, 'extension'), { recursive: true });
  const { hostRules } = server;
  const running = await launchWithExtension({
    browser,
    extensionDir: join(folder, 'extension'),
    userDataDir: join(folder, 'profile'),
    headless: display === undefined,
    ...(display === undefined ? {} : { display }),
    hostRules,
    switches: ['--lang=en-US'],
  });
  const state = extensionState(await running.extensionPage());
  const tab = running.context.pages()[0] ?? (await running.context.newPage());
  return {
    running,
    tab,
    state,
    async open(url) {
      await tab.goto(url, { waitUntil: 'load' }).catch(() => tab.waitForTimeout(300));
    },
    async clip() {
      await state.forgetButton();
      const start = Date.now();
      await running.clickToolbar(tab);
      const shown = await state.buttonShown(SHOWN_TIMEOUT_MS);
      return { ...shown, ms: Date.now() - start };
    },
    async close() {
      await running.close();
      await server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
