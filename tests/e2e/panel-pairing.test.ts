import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import {
  type BrowserWithExtension,
  launchWithExtension,
} from '../../scripts/browser/launch-with-extension.ts';
import { type Jupyter, startJupyter } from '../../scripts/lib/jupyter.ts';
import { buildExtension } from '../../scripts/setup/build.ts';
import { extensionDir, venvProgram } from '../../scripts/setup/paths.ts';
import { fillStore } from '../support/fill-store.ts';
import { announcementOf } from '../support/records.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const browser = findBrowser();
const canRun = browser !== null && existsSync(venvProgram('jupyter'));

describe.skipIf(!canRun)('pairing and sync in the panel, with a real Jupyter', () => {
  let folder: string;
  let jupyter: Jupyter;
  let running: BrowserWithExtension;
  let panel: Page;

  beforeAll(async () => {
    if (!browser) return;
    await buildExtension();
    folder = await mkdtemp(join(tmpdir(), 'policyloom-pairing-'));
    jupyter = await startServer();
    running = await launchWithExtension({
      browser,
      extensionDir,
      userDataDir: join(folder, 'profile'),
      headless: true,
      switches: ['--lang=en'],
    });
    panel = await openPanel(running);
  });

  afterAll(async () => {
    await running?.close();
    await jupyter?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const startServer = (port?: number) =>
    startJupyter({
      rootDir: join(folder, 'served'),
      stateDir: join(folder, 'state'),
      token: 'panel-token',
      ...(port === undefined ? {} : { port }),
    });
  const status = () => panel.locator('footer');
  const address = (token: string) => `${jupyter.baseUrl}lab?token=${token}`;

  async function type(text: string, button: string): Promise<void> {
    await panel.getByLabel('Paste JupyterLab’s address').fill(text);
    await panel.getByRole('button', { name: button, exact: true }).click();
  }

  it.each([
    ['hello there', 'This is not an address'],
    ['http://127.0.0.1:8888/lab', 'The address has no token'],
    ['http://127.0.0.1:9/lab?token=x', 'Nothing answers there'],
  ])('%s: %s', async (text, words) => {
    await panel.keyboard.press('Alt+6');
    await type(text, 'Test');
    await panel.getByRole('alert').getByText(words).waitFor();
  });

  it('a wrong token is told apart, and nothing is paired by it', async () => {
    await type(address('wrong'), 'Pair');
    await panel.getByRole('alert').getByText('The token is wrong').waitFor();
    expect(await status().textContent()).toContain('Data stay on this device until you pair');
  });

  it('testing says that it would work and pairs nothing', async () => {
    await type(address('panel-token'), 'Test');
    await panel.getByText(/can be paired \(Jupyter Server/).waitFor();
    expect(await status().textContent()).toContain('Data stay on this device until you pair');
  });

  it('pairing sends what is here and says so; the token is nowhere in the page', async () => {
    const device = await extensionState(panel).device();
    await fillStore(panel, [recordOf('甲通知')], device);
    await type(address('panel-token'), 'Pair');
    await panel.getByRole('heading', { name: 'All synced' }).waitFor();
    await panel.getByText("const corpus = await openCorpus('policy-corpus')").waitFor();
    const files = await readdir(join(folder, 'served', 'policy-corpus'));
    expect(files).toContain(`manifest.${device}.json`);
    expect(await panel.content()).not.toContain('panel-token');
  });

  it('a server that stopped is told with what waits, and “try again” sends it', async () => {
    const { port } = jupyter;
    await jupyter.stop();
    const device = await extensionState(panel).device();
    await fillStore(panel, [recordOf('乙通知')], device);
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+6');
    await panel.getByRole('button', { name: 'Sync now' }).click();
    await panel.getByRole('heading', { name: 'Jupyter not reached' }).waitFor();
    expect(await panel.locator('.big-head').textContent()).toContain('1 waiting');
    expect(await status().textContent()).toContain('Jupyter not reached, 1 waiting');
    jupyter = await startServer(port);
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByRole('heading', { name: 'All synced' }).waitFor();
  });

  it('unpairing keeps the records and asks for an address again', async () => {
    await panel.getByRole('button', { name: 'Unpair' }).click();
    await panel.getByRole('heading', { name: 'Let Jupyter read your corpus' }).waitFor();
    expect(await status().textContent()).toContain('2 on this device');
  });

  function recordOf(title: string) {
    const announcement = announcementOf({ title, url: `http://a.gov.cn/${encodeURI(title)}` });
    return { announcement, attachments: [], provenance: [] };
  }
});
