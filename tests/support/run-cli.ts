import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/node/package-root.ts';

const exec = promisify(execFile);
/** The program's file. */
export const cliMain = join(packageRoot(), 'src', 'cli', 'main.ts');

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, as called from a folder. */
export async function runCli(folder: string, args: readonly string[], input = ''): Promise<Ended> {
  const running = exec(process.execPath, [cliMain, ...args], {
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 50_000_000,
  });
  running.child.stdin?.end(input);
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
