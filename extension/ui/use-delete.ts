import { useUi } from './ui-context.ts';

/** Deletes records at once and offers the way back; nothing asks beforehand. */
export function useDelete(): (ids: readonly string[]) => void {
  const { port, run, say } = useUi();
  return (ids) =>
    run(async () => {
      await port.deleteRecords(ids);
      const undo = async () => {
        await port.restoreRecords(ids);
        say({ kind: 'done', text: ({ page }) => page.restored(ids.length) });
      };
      say({ kind: 'done', text: ({ page }) => page.deleted(ids.length), undo });
    });
}
