import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { askTarget } from './ask-target.ts';
import type { Browser } from './find-browser.ts';
import { tabTargetOf } from './tab-target.ts';

export interface LaunchOptions {
  readonly browser: Browser;
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Folder of the profile; made when it is not there. */
  readonly userDataDir: string;
  readonly headless: boolean;
  /** Value of `--host-resolver-rules`: sends all hosts to a local server, which then may use any certificate. */
  readonly hostRules?: string;
  /** X display to show the windows on, such as `:99`; the environment's own when absent. */
  readonly display?: string;
  /** More switches, such as `--lang=zh-CN`. */
  readonly switches?: readonly string[];
}

/** A running browser with the extension in it. */
export interface BrowserWithExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's worker; while it sleeps, what is asked of it wakes it. */
  worker(): Promise<Worker>;
  /** A page of the extension in a tab of its own, from which its database and storage can be read. */
  extensionPage(): Promise<Page>;
  /** Presses the extension's toolbar button on a page, which must be the front one of its window. */
  clickToolbar(page: Page): Promise<void>;
  /** Ends the worker as the browser does when it needs the memory. */
  killServiceWorker(): Promise<void>;
  /** Closes the browser; the profile stays. */
  close(): Promise<void>;
}

/** A worker that is not there by then has thrown at its start. */
const WORKER_TIMEOUT_MS = 15_000;

const SWITCHES = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/**
 * Starts a browser on a profile of its own with the extension loaded over the debugging pipe, which Chromium,
 * branded Chrome and Edge all take.
 *
 * @throws {Error} with the browser's words when it cannot start, or refuses the extension
 */
export async function launchWithExtension(options: LaunchOptions): Promise<BrowserWithExtension> {
  const context = await chromium.launchPersistentContext(options.userDataDir, {
    executablePath: options.browser.path,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: switchesOf(options),
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    // Without a person, only local pages are opened, often in a container where the sandbox cannot start.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    // Its handlers would end this process before the others are stopped; at our exit it ends the browser all the same.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await withExtension(context, options);
  } catch (error) {
    await context.close();
    throw error;
  }
}

function switchesOf({ headless, hostRules, switches = [] }: LaunchOptions): string[] {
  return [
    ...SWITCHES,
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(hostRules === undefined
      ? []
      : [
          `--host-resolver-rules=${hostRules}`,
          '--ignore-certificate-errors',
          '--disable-features=HttpsUpgrades',
        ]),
    ...switches,
  ];
}

async function withExtension(context: BrowserContext, options: LaunchOptions): Promise<BrowserWithExtension> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser gives no debugging session; is another one using this profile?');
  const session = await browser.newBrowserCDPSession();
  const extensionId = await loadExtension(session, options);
  const worker = () => findWorker(context, extensionId);
  await whenListening(await worker());
  return {
    context,
    extensionId,
    worker,
    extensionPage: () => openExtensionPage(context, extensionId),
    clickToolbar: async (page) => {
      await page.bringToFront();
      const targetId = await tabTargetOf(session, context, page);
      await session.send('Extensions.triggerAction', { id: extensionId, targetId });
    },
    killServiceWorker: () => killServiceWorker(session, extensionId),
    close: () => context.close(),
  };
}

async function loadExtension(session: CDPSession, { browser, extensionDir }: LaunchOptions): Promise<string> {
  try {
    const { id } = await session.send('Extensions.loadUnpacked', { path: extensionDir });
    return id;
  } catch (cause) {
    throw new Error(
      `${browser.name} does not load the extension from ${extensionDir}. Name a Chromium in POLICYLOOM_BROWSER.`,
      { cause },
    );
  }
}

/** A worker that has started already is not announced again. */
async function findWorker(context: BrowserContext, extensionId: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(originOf(extensionId));
  const present = context.serviceWorkers().find(isOurs);
  return present ?? context.waitForEvent('serviceworker', { predicate: isOurs, timeout: WORKER_TIMEOUT_MS });
}

/** A click in the first moments is lost: the worker exists before its script has run. */
async function whenListening(worker: Worker): Promise<void> {
  const deadline = Date.now() + WORKER_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (await worker.evaluate(() => globalThis.chrome?.action?.onClicked.hasListeners() ?? false)) return;
    await sleep(20);
  }
  throw new Error('The extension’s worker does not listen; its script failed at the start.');
}

/** Any file of the extension will do; this one runs nothing by itself. */
async function openExtensionPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${originOf(extensionId)}manifest.json`);
  return page;
}

/**
 * Whatever the extension's pages ask next wakes the worker again, often before one can look, and under the
 * same id: it has ended when none is there, or one that started later.
 */
async function killServiceWorker(session: CDPSession, extensionId: string): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith(originOf(extensionId)),
  );
  for (const { targetId } of ours) {
    const start = await startOf(session, targetId);
    await session.send('Target.closeTarget', { targetId });
    while (start !== null && (await startOf(session, targetId)) === start) await sleep(20);
  }
}

/** When a worker started, as text; null when it is gone. */
async function startOf(session: CDPSession, targetId: string): Promise<string | null> {
  const expression = 'performance.timeOrigin';
  const answer = await askTarget(session, targetId, 'Runtime.evaluate', { expression });
  return answer === null ? null : JSON.stringify(answer);
}

function originOf(extensionId: string): string {
  return `chrome-extension://${extensionId}/`;
}
