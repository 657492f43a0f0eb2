import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../../scripts/lib/processes.ts';

/** A screen that nobody looks at, and its keyboard. */
export interface VirtualDisplay {
  /** Such as `:99`. */
  readonly name: string;
  /** Presses keys as a person does, such as `alt+s`. */
  press(keys: string): void;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/** True where Xvfb and xdotool are installed; else says that the tests are skipped. */
export function haveVirtualDisplay(): boolean {
  const missing = ['Xvfb', 'xdotool'].filter((program) => !isInstalled(program));
  if (missing.length > 0)
    console.warn(`SKIPPED: ${missing.join(' and ')} not found; keys cannot be pressed.`);
  return missing.length === 0;
}

export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!/^\d+$/m.test(server.tail())) {
    if (Date.now() > deadline) throw new Error(`Xvfb did not start: ${server.tail()}`);
    await sleep(50);
  }
  const name = `:${/^\d+$/m.exec(server.tail())?.[0]}`;
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    press: (keys) => void execFileSync('xdotool', ['key', keys], { env }),
    stop: server.stop,
  };
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
