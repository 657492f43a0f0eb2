import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { z } from 'zod';
import { askTarget } from '../scripts/browser/ask-target.ts';
import type { BrowserWithExtension } from '../scripts/browser/launch-with-extension.ts';

/** What an extension takes at a moment, in bytes. */
export interface ExtensionMemory {
  /** Used JavaScript heap: the worker's and that of the pages, which share one. */
  readonly heap: number;
  /** Resident in memory, libraries that all of the browser's processes share included. */
  readonly resident: number;
  /** As `resident`, of shared memory its part only (Linux: proportional set size). */
  readonly proportional: number;
}

const KB = 1024;

/** Measures the processes that a Chromium on Linux keeps for extensions; there must be one extension only. */
export async function extensionMemory({
  context,
  extensionId,
}: BrowserWithExtension): Promise<ExtensionMemory> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no debugging session.');
  try {
    const rollups = await Promise.all((await extensionProcesses(session)).map(rollupOf));
    const sum = (name: string) => rollups.reduce((total, rollup) => total + kilobytes(rollup, name) * KB, 0);
    return {
      heap: await heapOf(session, extensionId),
      resident: sum('Rss'),
      proportional: sum('Pss'),
    };
  } finally {
    await session.detach();
  }
}

async function extensionProcesses(session: CDPSession): Promise<number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const lines = await Promise.all(
    processInfo.map(async ({ id }) => ({
      id,
      line: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
  return lines.filter(({ line }) => line.includes('--extension-process')).map(({ id }) => id);
}

function rollupOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
}

function kilobytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}

async function heapOf(session: CDPSession, extensionId: string): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const ours = targetInfos.filter(
    ({ url, type }) => url.startsWith(`chrome-extension://${extensionId}/`) && type !== 'tab',
  );
  const heaps = await Promise.all(
    ours.map(async ({ targetId, type }) => ({ type, used: await heapOfTarget(session, targetId) })),
  );
  const most = (isWorker: boolean) =>
    Math.max(
      0,
      ...heaps.filter(({ type }) => (type === 'service_worker') === isWorker).map(({ used }) => used),
    );
  return most(true) + most(false);
}

/** A target may end while it is asked; then it takes nothing. */
async function heapOfTarget(session: CDPSession, targetId: string): Promise<number> {
  const usage = z
    .object({ usedSize: z.number() })
    .safeParse(await askTarget(session, targetId, 'Runtime.getHeapUsage'));
  return usage.success ? usage.data.usedSize : 0;
}
