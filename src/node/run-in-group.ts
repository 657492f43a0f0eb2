import { type ChildProcess, spawn } from 'node:child_process';
import { PolicyloomError } from '../model/errors.ts';

/** A program to run to its end. */
export interface GroupRun {
  readonly program: string;
  readonly args: readonly string[];
  /** Text for its standard input. */
  readonly input: string;
  readonly cwd: string;
  /** Added to this process's own environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What became of it; `exitCode` is null when a signal ended it. */
export interface GroupResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** A program is not there or may not be run. */
export class ProgramError extends PolicyloomError {
  override readonly name = 'ProgramError';
  readonly code = 'program-not-started';
}

/** How long an interrupted program may take to end what it started itself. */
const KILL_AFTER_MS = 5000;

/**
 * Runs a program in a process group of its own. When the signal is aborted, or this process ends, the whole
 * group is interrupted and, if that does not help, killed.
 *
 * @throws {ProgramError} when it cannot be started
 * @throws the signal's reason, once the program has ended
 */
export async function runInGroup({ program, args, input, cwd, env, signal }: GroupRun): Promise<GroupResult> {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const abort = () => {
    signalGroup(child, 'SIGINT');
    setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS).unref();
  };
  const killNow = () => signalGroup(child, 'SIGKILL');
  signal?.addEventListener('abort', abort, { once: true });
  process.once('exit', killNow);
  try {
    const result = await collect(child, program, input);
    signal?.throwIfAborted();
    return result;
  } finally {
    signal?.removeEventListener('abort', abort);
    process.removeListener('exit', killNow);
  }
}

function collect(child: ChildProcess, program: string, input: string): Promise<GroupResult> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(new ProgramError(`${program} could not be started.`, { cause })));
    child.on('close', (exitCode) => resolve({ ...texts, exitCode }));
    // A program that ends before it has read all its input says why on stderr.
    child.stdin?.on('error', (error) => {
      texts.stderr += `${error.message}\n`;
    });
    child.stdin?.end(input);
  });
}

function signalGroup(child: ChildProcess, name: 'SIGINT' | 'SIGKILL'): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === 'win32') child.kill(name);
  else process.kill(-child.pid, name);
}
