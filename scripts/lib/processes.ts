import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  readonly process: ChildProcess;
  /** What it printed last, for messages about why it ended. */
  readonly tail: () => string;
  stop(): Promise<void>;
}

const running = new Set<Started>();
const TAIL_CHARACTERS = 20_000;
/** Long enough for Jupyter to end its kernels. */
const GRACE_MS = 5_000;

// Whatever ends this process without asking, nothing that it started may stay.
process.on('exit', () => {
  for (const { process: child } of running) signalGroup(child.pid, 'SIGKILL');
});

/** Starts a program in a process group of its own, so that it ends with everything it started itself. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Started {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    ...options,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString('utf8')).slice(-TAIL_CHARACTERS);
    });
  }
  child.on('error', (error) => {
    text += error.message;
  });
  const started: Started = { process: child, tail: () => text.trim(), stop: () => stop(started) };
  running.add(started);
  child.on('exit', () => running.delete(started));
  return started;
}

/** Runs a program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<{ code: number; output: string }> {
  const started = start(command, args, options);
  const code = await new Promise<number>((resolve) => {
    started.process.on('error', () => resolve(127));
    started.process.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  running.delete(started);
  return { code, output: started.tail() };
}

/** Stops everything that is still running; called on every way out. */
export async function stopEverything(): Promise<void> {
  await Promise.all([...running].map((started) => started.stop()));
}

async function stop(started: Started): Promise<void> {
  running.delete(started);
  const { process: child } = started;
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the whole group has ended already, which is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
