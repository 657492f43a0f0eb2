import { useUi } from '../ui-context.ts';

/** Deletes archived pages of records at once and offers the way back. */
export function useDropArchives(): (ids: readonly string[]) => void {
  const { port, run, say, words, formats } = useUi();
  const { dropped, restored } = words.history;
  return (ids) =>
    run(async () => {
      const { pages, undo } = await port.dropArchives(ids);
      const back = async () => {
        await undo();
        say({ kind: 'done', text: restored });
      };
      say({ kind: 'done', text: dropped(formats.count(pages)), undo: back });
    });
}
