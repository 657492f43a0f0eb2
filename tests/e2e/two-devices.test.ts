import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { type Jupyter, startJupyter } from '../../scripts/lib/jupyter.ts';
import { venvProgram } from '../../scripts/setup/paths.ts';
import { fillStore } from '../support/fill-store.ts';
import { announcementOf } from '../support/records.ts';
import { runCli } from '../support/run-cli.ts';
import { extensionState } from './support/extension-state.ts';
import { type PanelBench, startPanelBench } from './support/panel-bench.ts';

const canRun = findBrowser() !== null && existsSync(venvProgram('jupyter'));
const TOKEN = 'two-devices';
const text = announcementOf({
  url: 'http://a.example/1',
  canonicalUrl: 'http://a.example/1',
  title: '两地签署合作协议',
  dateWritten: '2016-05-08',
  datePublished: '2016-05-08',
  bodyText: '5月6日，天津市武清区与廊坊市签署产业合作框架协议，双方将建立对接机制。\n',
});

describe.skipIf(!canRun)('two people on two devices share one folder of Jupyter', () => {
  let work: string;
  let jupyter: Jupyter;
  let anna: PanelBench;
  let ben: PanelBench;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'policyloom-devices-'));
    [anna, ben, jupyter] = await Promise.all([
      startPanelBench({ settings: { coderName: 'Anna' } }),
      startPanelBench({ settings: { coderName: 'Ben' } }),
      startJupyter({ rootDir: join(work, 'served'), stateDir: join(work, 'state'), token: TOKEN }),
    ]);
    for (const { panel } of [anna, ben]) await clipAndPair(panel);
  });
  afterAll(async () => {
    await Promise.all([anna?.close(), ben?.close(), jupyter?.stop()]);
    await rm(work, { recursive: true, force: true });
  });

  it('what one decided stands on the other, with the name', async () => {
    await openEvents(anna.panel);
    await anna.panel.getByRole('heading', { name: '0 / 1 events judged' }).waitFor();
    // The keys act on what is at hand, and its text comes after the heading.
    await anna.panel.locator('mark.active').waitFor();
    await anna.panel.keyboard.press('a');
    await anna.panel.getByRole('heading', { name: 'All events are judged' }).waitFor();
    await sync(anna.panel);
    await sync(ben.panel);
    await openEvents(ben.panel);
    await ben.panel.getByRole('heading', { name: 'All events are judged' }).waitFor();
    await ben.panel.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => judgements(ben.panel)).toEqual([expect.stringContaining('Confirmed Anna')]);
  });

  it('who differs makes a dispute on both, and one settles it for both', async () => {
    await ben.panel.keyboard.press('x');
    await ben.panel.getByRole('heading', { name: 'Coders differ' }).waitFor();
    await sync(ben.panel);
    await sync(anna.panel);
    await openEvents(anna.panel);
    await anna.panel.getByLabel('Status').selectOption('disputed');
    await anna.panel.getByRole('heading', { name: 'Coders differ' }).waitFor();
    await expect
      .poll(() => judgements(anna.panel))
      .toEqual([expect.stringContaining('Confirmed you'), expect.stringContaining('Rejected Ben')]);
    expect(await eventStates()).toEqual(['disputed']);
    await anna.panel.getByRole('button', { name: 'Settle so' }).first().click();
    await anna.panel.locator('footer .notice-text', { hasText: 'Dispute settled' }).waitFor();
    await sync(anna.panel);
    await sync(ben.panel);
    await openEvents(ben.panel);
    await ben.panel.getByRole('heading', { name: 'All events are judged' }).waitFor();
    expect(await eventStates()).toEqual(['confirmed']);
  });

  async function clipAndPair(panel: Page): Promise<void> {
    const state = extensionState(panel);
    const record = { announcement: text, attachments: [], provenance: [] };
    await fillStore(panel, [record], await state.device());
    const reply = await state.ask('pair', { address: `${jupyter.baseUrl}lab?token=${TOKEN}`, keep: true });
    expect(reply).toMatchObject({ response: { kind: 'ok' } });
  }

  async function sync(panel: Page): Promise<void> {
    await extensionState(panel).ask('sync', {});
    await expect
      .poll(() => extensionState(panel).ask('syncState', {}), { timeout: 20_000 })
      .toMatchObject({ response: { waiting: 0, running: false, problem: null } });
  }

  async function openEvents(panel: Page): Promise<void> {
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+3');
  }

  function judgements(panel: Page): Promise<string[]> {
    return panel.locator('.judgements li').allTextContents();
  }

  /** What a program reads of the folder. */
  async function eventStates(): Promise<string[]> {
    const args = ['table', 'events', '--corpus', join(work, 'served', 'policy-corpus')];
    const { stdout } = await runCli(work, [...args, '--format', 'csv']);
    return parse<{ status: string }>(stdout, { columns: true, bom: true }).map(({ status }) => status);
  }
});
