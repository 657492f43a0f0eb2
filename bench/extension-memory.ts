import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { z } from 'zod';
import { askTarget } from '../scripts/browser/ask-target.ts';
import type { BrowserWithExtension } from '../scripts/browser/launch-with-extension.ts';

/** What an extension takes at a moment: bytes, summed over its processes. */
export interface ExtensionMemory {
  /**
   * What the browser's own task manager shows as the memory footprint: private memory, swapped out or not (on Linux
   * `RssAnon` + `VmSwap`).
   */
  readonly footprint: number;
  /** Resident and in no other process (`Private_Clean` + `Private_Dirty`): what ending the extension gives back. */
  readonly unique: number;
  /** Resident, of what is shared its part only (proportional set size). */
  readonly proportional: number;
  /** Resident, with the whole of the browser's program, which all of its processes share. */
  readonly resident: number;
  /** Used JavaScript heap: the worker's and that of the pages, which share one. */
  readonly heap: number;
  readonly processes: number;
  /** Files of the pages and workers in them, such as `sidepanel.html`. */
  readonly contexts: readonly string[];
}

const KB = 1024;

/**
 * Measures the processes that a Chromium on Linux keeps for extensions; there must be one extension only.
 *
 * @throws {Error} when the browser cannot be asked, or has no process of an extension
 */
export async function extensionMemory({
  context,
  extensionId,
}: BrowserWithExtension): Promise<ExtensionMemory> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no debugging session.');
  try {
    const processes = await Promise.all((await extensionProcesses(session)).map(factsOf));
    if (processes.length === 0) throw new Error('No process of an extension; this needs Chromium on Linux.');
    const sum = (...names: readonly string[]) =>
      processes.reduce((total, facts) => total + bytesOf(facts, names), 0);
    const contexts = await contextsOf(session, extensionId);
    return {
      footprint: sum('RssAnon', 'VmSwap'),
      unique: sum('Private_Clean', 'Private_Dirty'),
      proportional: sum('Pss'),
      resident: sum('Rss'),
      heap: heapOf(contexts),
      processes: processes.length,
      contexts: contexts.map(({ name }) => name).toSorted(),
    };
  } finally {
    await session.detach();
  }
}

async function extensionProcesses(session: CDPSession): Promise<number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const lines = await Promise.all(
    processInfo.map(async ({ id }) => ({ id, line: await read(id, 'cmdline') })),
  );
  return lines.filter(({ line }) => line.includes('--extension-process')).map(({ id }) => id);
}

async function factsOf(pid: number): Promise<string> {
  return (await Promise.all(['smaps_rollup', 'status'].map((name) => read(pid, name)))).join('\n');
}

/** Empty for a process that ended meanwhile: it takes nothing. */
function read(pid: number, name: string): Promise<string> {
  return readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
}

function bytesOf(facts: string, names: readonly string[]): number {
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(facts)?.[1] ?? 0);
  return names.reduce((sum, name) => sum + kilobytes(name) * KB, 0);
}

interface Context {
  /** The panel and the document that reads pages by their files, the worker by its kind. */
  readonly name: string;
  readonly isWorker: boolean;
  readonly usedHeap: number;
}

async function contextsOf(session: CDPSession, extensionId: string): Promise<Context[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const origin = `chrome-extension://${extensionId}/`;
  const ours = targetInfos.filter(({ url, type }) => url.startsWith(origin) && type !== 'tab');
  return Promise.all(
    ours.map(async ({ targetId, type, url }) => ({
      name: url.slice(origin.length),
      isWorker: type === 'service_worker',
      usedHeap: await usedHeapOf(session, targetId),
    })),
  );
}

function heapOf(contexts: readonly Context[]): number {
  const most = (isWorker: boolean) =>
    Math.max(0, ...contexts.filter((one) => one.isWorker === isWorker).map(({ usedHeap }) => usedHeap));
  return most(true) + most(false);
}

/** A target may end while it is asked; then it takes nothing. */
async function usedHeapOf(session: CDPSession, targetId: string): Promise<number> {
  const usage = z
    .object({ usedSize: z.number() })
    .safeParse(await askTarget(session, targetId, 'Runtime.getHeapUsage'));
  return usage.success ? usage.data.usedSize : 0;
}
