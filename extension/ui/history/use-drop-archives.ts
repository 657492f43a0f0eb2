import { useUi } from '../ui-context.ts';

/** Deletes archived pages of records at once and offers the way back. */
export function useDropArchives(): (ids: readonly string[]) => void {
  const { port, run, say } = useUi();
  return (ids) =>
    run(async () => {
      const { pages, undo } = await port.dropArchives(ids);
      const back = async () => {
        await undo();
        say({ kind: 'done', text: ({ history }) => history.restored });
      };
      say({
        kind: 'done',
        text: ({ history }, formats) => history.dropped(formats.count(pages)),
        undo: back,
      });
    });
}
