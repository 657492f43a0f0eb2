import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Live, liveReads } from '../../../extension/ui/use-live.ts';

/** A source whose answers are given by hand. */
function source() {
  const shown: Live<number>[] = [];
  const answers: ((value: number) => void)[] = [];
  let change: () => void = () => undefined;
  let stopped = 0;
  const stop = liveReads(
    () => new Promise<number>((resolve) => answers.push(resolve)),
    (onChange) => {
      change = onChange;
      return () => {
        stopped += 1;
      };
    },
    (live) => shown.push(live),
  );
  const answer = async (value: number) => {
    answers.at(-1)?.(value);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { shown, answers, answer, stop, change: () => change(), stopped: () => stopped };
}

/** Reads that take long are spaced, and on the clock of a busy machine any does. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('liveReads', () => {
  it('reads at once and again after a change', async () => {
    const live = source();
    await live.answer(1);
    live.change();
    await live.answer(2);
    expect(live.shown).toEqual([
      { kind: 'value', value: 1 },
      { kind: 'value', value: 2 },
    ]);
  });

  it('changes during a read make one more read, however many they are', async () => {
    const live = source();
    live.change();
    live.change();
    live.change();
    expect(live.answers.length).toBe(1);
    await live.answer(1);
    expect(live.answers.length).toBe(2);
    await live.answer(2);
    expect(live.answers.length).toBe(2);
  });

  it('a read that took long rests before the next', async () => {
    const live = source();
    live.change();
    await vi.advanceTimersByTimeAsync(100);
    await live.answer(1);
    await vi.advanceTimersByTimeAsync(299);
    expect(live.answers.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(live.answers.length).toBe(2);
  });

  it('an answer after the end is not shown, and the source is let go', async () => {
    const live = source();
    live.stop();
    await live.answer(1);
    expect([live.shown, live.stopped()]).toEqual([[], 1]);
  });

  it('the read under way is told of the end', () => {
    const signals: AbortSignal[] = [];
    const stop = liveReads(
      (signal) => {
        signals.push(signal);
        return new Promise<number>(() => undefined);
      },
      () => () => undefined,
      () => undefined,
    );
    const before = signals.map(({ aborted }) => aborted);
    stop();
    expect([before, signals.map(({ aborted }) => aborted)]).toEqual([[false], [true]]);
  });

  it('a refusal is shown as such', async () => {
    const shown: Live<number>[] = [];
    const error = new Error('no');
    liveReads<number>(
      () => Promise.reject(error),
      () => () => undefined,
      (live) => shown.push(live),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([{ kind: 'failed', error }]);
  });
});
