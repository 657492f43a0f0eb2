import { useEffect, useState } from 'preact/hooks';
import type { Unsubscribe } from './panel-port.ts';

/** A value from outside: not there yet, there, or refused. The last value stays while a newer one is read. */
export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Reads a value now and after every change.
 *
 * @param load asked anew when `key` changes and whenever `subscribe` calls back
 * @param key what `load` depends on, as text
 */
export function useLive<T>(
  load: () => Promise<T>,
  subscribe: (onChange: () => void) => Unsubscribe,
  key = '',
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: 'loading' });
  useEffect(() => liveReads(load, subscribe, setLive), [key]);
  return live;
}

/**
 * Reads now and after every change. Changes during a read become one more read after it; an answer after the
 * end is dropped.
 */
export function liveReads<T>(
  load: () => Promise<T>,
  subscribe: (onChange: () => void) => Unsubscribe,
  show: (live: Live<T>) => void,
): Unsubscribe {
  let isEnded = false;
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isStale = isReading;
    if (isReading) return;
    isReading = true;
    const next = await answer(load);
    isReading = false;
    if (isEnded) return;
    show(next);
    if (isStale) read();
  };
  read();
  const unsubscribe = subscribe(read);
  return () => {
    isEnded = true;
    unsubscribe();
  };
}

async function answer<T>(load: () => Promise<T>): Promise<Live<T>> {
  try {
    return { kind: 'value', value: await load() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** The value, or what stands in for it until it is there. */
export function valueOr<T, Other>(live: Live<T>, other: Other): T | Other {
  return live.kind === 'value' ? live.value : other;
}
