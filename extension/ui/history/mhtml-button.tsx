import type { JSX } from 'preact';
import type { RecordDetail } from '../panel-port.ts';
import { useUi } from '../ui-context.ts';

export interface MhtmlButtonProps {
  readonly detail: RecordDetail;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves the page with its pictures and styles while it is open; nothing where the browser cannot. */
export function MhtmlButton({ detail: { announcement }, name }: MhtmlButtonProps): JSX.Element | null {
  const { port, run, words, say } = useUi();
  if (!port.canSaveMhtml()) return null;
  const save = () =>
    run(async () => {
      const outcome = await port.saveMhtml([announcement.url, announcement.canonicalUrl], name);
      say({ kind: outcome === 'saved' ? 'done' : 'failed', text: ({ history }) => history.mhtml[outcome] });
    });
  return (
    <button class="link" type="button" onClick={save}>
      {words.history.saveMhtml}
    </button>
  );
}
