import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { AnnouncementRecord } from '../src/model/announcement.ts';
import { openPanel } from '../tests/e2e/support/open-panel.ts';
import { type PanelBench, startPanelBench } from '../tests/e2e/support/panel-bench.ts';
import { fillStore } from '../tests/support/fill-store.ts';
import { announcementOf } from '../tests/support/records.ts';
import { extensionMemory } from './extension-memory.ts';
import { madeUpRecords } from './made-up-corpus.ts';
import { watchLongTasks } from './watch-long-tasks.ts';

const COUNT = 10_000;
const CHUNK = 1_000;
const LOOK_EVERY_MS = 500;
const MB = 1024 * 1024;

/** The panel with 10,000 texts of its own: when the list can be used, and what coding beside it costs. */
export async function panelBench(): Promise<void> {
  process.env['PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK'] = '1';
  const bench = await startPanelBench();
  try {
    for (let at = 0; at < COUNT; at += CHUNK) await fillStore(bench.panel, tellingRecords(at, CHUNK));
    await bench.panel.close();
    for (const visit of ['first visit', 'second visit']) await sayVisit(visit, bench);
  } finally {
    await bench.close();
  }
}

/** Made-up texts, one in three of which tells an agreement of two cities. */
function tellingRecords(from: number, count: number): AnnouncementRecord[] {
  return madeUpRecords(from, count).map((record, i) => {
    if (i % 3 > 0) return record;
    const { announcement } = record;
    const title = `天津市与唐山市签署第${from + i}号产业合作协议`;
    const bodyText = `2019年3月5日，${title}。\n${announcement.bodyText}`;
    return { ...record, announcement: announcementOf({ ...announcement, title, bodyText }) };
  });
}

async function sayVisit(visit: string, bench: PanelBench): Promise<void> {
  const panel = await openPanel(bench.running);
  await panel.evaluate(watchLongTasks);
  const startedAt = performance.now();
  const since = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  await panel.keyboard.press('Alt+2');
  await panel.locator('.list-row').first().waitFor();
  say(`${visit}: ${COUNT} records listed after`, since());
  const hand = await handsOn(panel);
  const most = await untilCoded(panel, bench);
  say(`${visit}: events of all texts shown after`, since());
  say('  typed word found, list scrolled to its end, meanwhile', hand);
  const tasks = await panel.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
  const total = tasks.reduce((sum, ms) => sum + ms, 0);
  say(
    '  tasks over 50 ms: number, sum, longest',
    `${tasks.length}, ${total.toFixed(0)} ms, ${Math.max(0, ...tasks).toFixed(0)} ms`,
  );
  say('  memory footprint at most', `${(most / MB).toFixed(0)} MB`);
  await panel.close();
  await sleep(1_000);
}

/** What a person does while texts are read: search, go back, go to the end. */
async function handsOn(panel: Page): Promise<string> {
  const typedAt = performance.now();
  await panel.getByRole('searchbox').pressSequentially('9999号');
  await panel.locator('.list-row mark').first().waitFor();
  const found = performance.now() - typedAt;
  await panel.getByRole('searchbox').fill('');
  await panel.locator(`[aria-setsize="${COUNT}"]`).first().waitFor();
  await panel.locator('#record-list').focus();
  const scrolledAt = performance.now();
  await panel.keyboard.press('End');
  await panel.locator(`[aria-posinset="${COUNT}"]`).waitFor();
  return `${found.toFixed(0)} ms, ${(performance.now() - scrolledAt).toFixed(0)} ms`;
}

async function untilCoded(panel: Page, { running }: PanelBench): Promise<number> {
  let most = 0;
  const told = Math.ceil(CHUNK / 3) * (COUNT / CHUNK);
  for (;;) {
    most = Math.max(most, (await extensionMemory(running)).footprint);
    const agreements = await panel.locator('#corpus-kind option[value=agreement]').textContent();
    if (Number(agreements?.replaceAll(/\D/g, '')) >= told) return most;
    await sleep(LOOK_EVERY_MS);
  }
}

function say(label: string, value: string): void {
  process.stdout.write(`  ${label.padEnd(58)} ${value}\n`);
}
