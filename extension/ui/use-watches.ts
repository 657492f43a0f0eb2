import type { WatchState } from '../../src/store/watch.ts';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** The watched columns, kept current; null before they are read. */
export function useWatches(): readonly WatchState[] | null {
  const { port } = useUi();
  return valueOr(
    useLive(
      () => port.watches(),
      (onChange) => port.subscribe(onChange),
    ),
    null,
  );
}
