import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type BatchBench, startBatchBench } from '../tests/e2e/support/batch-bench.ts';
import { extensionState } from '../tests/e2e/support/extension-state.ts';
import { madeSite } from '../tests/e2e/support/made-site.ts';
import { type ExtensionMemory, extensionMemory } from './extension-memory.ts';

const COUNT = 1_000;
const MB = 1024 * 1024;
const LOOK_EVERY_MS = 500;
/** What is over by then is over for the browser, too. */
const REST_MS = 10_000;

/** A list of 1,000 made-up pages from one local site, with the limit of two a second lifted: time and memory. */
export async function batchBench(): Promise<void> {
  // The debugger would record all that the worker fetches: 60 MB of pages, counted as the extension's memory.
  process.env['PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK'] = '1';
  const site = madeSite('www.made.example', COUNT);
  const bench = await startBatchBench([site.host], site.answer, { paceMs: 0 });
  const panel = await bench.running.context.newPage();
  await panel.goto(`chrome-extension://${bench.running.extensionId}/sidepanel.html`);
  await panel.keyboard.press('Alt+5');
  await sleep(REST_MS);
  const before = await extensionMemory(bench.running);
  const entries = Array.from({ length: COUNT }, (_, n) => ({ url: site.addressOf(n), title: `${n}` }));
  const startedAt = performance.now();
  await extensionState(panel).ask('batchAdd', { entries, list: null });
  const during = await untilSaved(panel, bench);
  const seconds = (performance.now() - startedAt) / 1000;
  await sleep(REST_MS);
  const after = await extensionMemory(bench.running);
  await bench.close();
  say(`${COUNT} pages clipped, the panel’s queue open`, `${seconds.toFixed(1)} s`);
  sayMemory(before, during, after);
}

async function untilSaved(panel: Page, { running }: BatchBench): Promise<readonly ExtensionMemory[]> {
  const seen = [await extensionMemory(running)];
  while ((await countSaved(panel)) < COUNT) {
    await sleep(LOOK_EVERY_MS);
    seen.push(await extensionMemory(running));
  }
  return seen;
}

const measures = [
  ['footprint', 'memory footprint, as the browser’s task manager shows it'],
  ['unique', 'resident, in no other process (USS)'],
  ['proportional', 'resident, shared memory by its share (PSS)'],
  ['resident', 'resident, shared memory in full (RSS)'],
  ['heap', 'JavaScript heap of worker and pages'],
] as const;

function sayMemory(
  before: ExtensionMemory,
  during: readonly ExtensionMemory[],
  after: ExtensionMemory,
): void {
  const inMb = (bytes: number) => String(Math.round(bytes / MB)).padStart(4);
  const contexts = [...new Set(during.flatMap((one) => one.contexts))].toSorted();
  say('the extension’s processes', `${Math.max(...during.map(({ processes }) => processes))}`);
  say('in them', contexts.join(', '));
  say(`MB before, at most, and ${REST_MS / 1000} s after`, '');
  for (const [name, words] of measures) {
    const most = Math.max(...during.map((one) => one[name]));
    say(words, `${inMb(before[name])} ${inMb(most)} ${inMb(after[name])}`);
  }
}

function say(label: string, value: string): void {
  process.stdout.write(`  ${label.padEnd(58)} ${value}\n`);
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
