import { useEffect, useState } from 'preact/hooks';
import type { Unsubscribe } from './panel-port.ts';

/** A value from outside: not there yet, there, or refused. The last value stays while a newer one is read. */
export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A read, told when its answer is not wanted any more. */
export type Load<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Reads a value now and after every change.
 *
 * @param load asked anew when `key` changes and whenever `subscribe` calls back
 * @param key what `load` depends on, as text
 */
export function useLive<T>(
  load: Load<T>,
  subscribe: (onChange: () => void) => Unsubscribe,
  key = '',
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: 'loading' });
  useEffect(() => liveReads(load, subscribe, setLive), [key]);
  return live;
}

/** A read that took longer than that rests three times as long before the next, but not for ever. */
const SHORT_READ_MS = 10;
const LONGEST_REST_MS = 2_000;

/**
 * Reads now and after every change. Changes during a read become one more read after it; at the end the read under
 * way is told, and its answer dropped. Long reads are spaced, so that a batch that writes all the time is not held up by whoever
 * looks on.
 */
export function liveReads<T>(
  load: Load<T>,
  subscribe: (onChange: () => void) => Unsubscribe,
  show: (live: Live<T>) => void,
): Unsubscribe {
  const ended = new AbortController();
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isStale = isReading;
    if (isReading) return;
    isReading = true;
    const startedAt = performance.now();
    const next = await answer(load, ended.signal);
    if (!ended.signal.aborted) show(next);
    await restAfter(performance.now() - startedAt);
    isReading = false;
    if (isStale && !ended.signal.aborted) read();
  };
  read();
  const unsubscribe = subscribe(read);
  return () => {
    ended.abort();
    unsubscribe();
  };
}

function restAfter(tookMs: number): Promise<void> | undefined {
  if (tookMs <= SHORT_READ_MS) return undefined;
  return new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_REST_MS, 3 * tookMs)));
}

async function answer<T>(load: Load<T>, signal: AbortSignal): Promise<Live<T>> {
  try {
    return { kind: 'value', value: await load(signal) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** The value, or what stands in for it until it is there. */
export function valueOr<T, Other>(live: Live<T>, other: Other): T | Other {
  return live.kind === 'value' ? live.value : other;
}
