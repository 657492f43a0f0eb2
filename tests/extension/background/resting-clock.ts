import { onTestFinished } from 'vitest';

/** Looks between which nobody asks for the time. Looks, not time: a process that had to wait has work left when it goes on. */
const QUIET_LOOKS = 8;
const LOOK_EVERY_MS = 5;

/** The database in memory takes each of its steps in an immediate; a slow machine takes few of them between looks. */
function isDatabaseAtWork(): boolean {
  return process.getActiveResourcesInfo().includes('Immediate');
}

/** A clock that goes on to the next sleeper's time when nothing else is going on. */
export function restingClock() {
  let now = 1_700_000_000_000;
  let quietLooks = 0;
  let held = 0;
  const sleepers = new Map<() => void, number>();
  const pump = setInterval(() => {
    quietLooks = isDatabaseAtWork() ? 0 : quietLooks + 1;
    if (held > 0 || quietLooks < QUIET_LOOKS) return;
    const [next] = [...sleepers].toSorted(([, a], [, b]) => a - b);
    if (!next) return;
    sleepers.delete(next[0]);
    now = Math.max(now, next[1]);
    quietLooks = 0;
    next[0]();
  }, LOOK_EVERY_MS);
  onTestFinished(() => clearInterval(pump));
  return {
    get now() {
      quietLooks = 0;
      return now;
    },
    set now(later: number) {
      now = later;
    },
    /** Work outside this thread, during which the clock stands still. */
    async hold<T>(work: Promise<T>): Promise<T> {
      held += 1;
      const done = await work;
      held -= 1;
      quietLooks = 0;
      return done;
    },
    sleep: (ms: number) => new Promise<void>((resolve) => sleepers.set(resolve, now + ms)),
  };
}
