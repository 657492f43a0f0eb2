import { useEffect } from 'preact/hooks';
import { useUi } from '../ui-context.ts';

/** What other devices decided comes in when coding is opened; how that went shows in the state of sync. */
export function useOthersJudgements(): void {
  const { port, run } = useUi();
  useEffect(
    () =>
      run(async () => {
        if ((await port.syncState()).pairing) await port.sync();
      }),
    [],
  );
}
