import { PolicyloomError } from '../../src/model/errors.ts';
import { stopEverything } from './processes.ts';
import { PlainError } from './say.ts';

/**
 * Runs the main job of a script. Whatever ends it (success, an error, Ctrl-C, a closed terminal), the processes
 * that it started are stopped first.
 */
export async function mainTask(task: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const abort = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      process.stderr.write('\nStopping …\n');
      abort.abort();
      void stopEverything().finally(() => process.exit(code));
    });
  }
  let code = 1;
  try {
    code = await task(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) {
      process.stderr.write(
        error instanceof PlainError || error instanceof PolicyloomError
          ? `\n${error.message}\n`
          : `\n${describe(error)}\n`,
      );
    }
  }
  await stopEverything();
  if (!abort.signal.aborted) process.exit(code);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
