import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** The keys that clip, as the person has set them; empty when there are none. Read again when the view returns. */
export function useClipKeys(): readonly string[] {
  const { port } = useUi();
  const live = useLive(
    () => port.clipKeys(),
    (onChange) => {
      window.addEventListener('focus', onChange);
      return () => window.removeEventListener('focus', onChange);
    },
  );
  return valueOr(live, []);
}
