import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startBatchBench } from '../tests/e2e/support/batch-bench.ts';
import { extensionState } from '../tests/e2e/support/extension-state.ts';
import { madeSite } from '../tests/e2e/support/made-site.ts';
import { extensionMemory } from './extension-memory.ts';

const COUNT = 1_000;
const MB = 1024 * 1024;
const LOOK_EVERY_MS = 1_000;

/** A list of 1,000 made-up pages from one local site, with the limit of two a second lifted: time and memory. */
export async function batchBench(): Promise<void> {
  const site = madeSite('www.made.example', COUNT);
  const bench = await startBatchBench([site.host], site.answer, { paceMs: 0 });
  const panel = await bench.running.context.newPage();
  await panel.goto(`chrome-extension://${bench.running.extensionId}/sidepanel.html`);
  await panel.keyboard.press('Alt+5');
  const entries = Array.from({ length: COUNT }, (_, n) => ({ url: site.addressOf(n), title: `${n}` }));
  const startedAt = performance.now();
  await extensionState(panel).ask('batchAdd', { entries, list: null });
  const seen = [await extensionMemory(bench.running)];
  while ((await countSaved(panel)) < COUNT) {
    await sleep(LOOK_EVERY_MS);
    seen.push(await extensionMemory(bench.running));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await bench.close();
  const say = (label: string, value: string) => process.stdout.write(`  ${label.padEnd(56)} ${value}\n`);
  say(`${COUNT} pages clipped, the panel’s queue open`, `${seconds.toFixed(1)} s`);
  const most = (of: 'heap' | 'resident' | 'proportional') =>
    `${(Math.max(...seen.map((one) => one[of])) / MB).toFixed(0)} MB`;
  say('JavaScript heap of worker and pages, at most', most('heap'));
  say('resident memory of the extension’s processes, at most', most('resident'));
  say('of it, shared memory by its share only', most('proportional'));
}

function countSaved(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('policyloom');
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction('versions').objectStore('versions').count();
          counting.onsuccess = () => {
            db.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
