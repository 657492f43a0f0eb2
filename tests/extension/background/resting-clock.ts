import { onTestFinished } from 'vitest';

/** A clock that goes on to the next sleeper's time when nothing else is going on. */
export function restingClock() {
  let now = 1_700_000_000_000;
  let lastUse = 0;
  let held = 0;
  const sleepers = new Map<() => void, number>();
  const pump = setInterval(() => {
    if (held > 0 || performance.now() - lastUse < 40) return;
    const [next] = [...sleepers].toSorted(([, a], [, b]) => a - b);
    if (!next) return;
    sleepers.delete(next[0]);
    now = Math.max(now, next[1]);
    lastUse = performance.now();
    next[0]();
  }, 5);
  onTestFinished(() => clearInterval(pump));
  return {
    get now() {
      lastUse = performance.now();
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
      lastUse = performance.now();
      return done;
    },
    sleep: (ms: number) => new Promise<void>((resolve) => sleepers.set(resolve, now + ms)),
  };
}
