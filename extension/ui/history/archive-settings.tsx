import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUi } from '../ui-context.ts';
import { useLive, valueOr } from '../use-live.ts';

/** Room that archived pages take, how to free it, and MHTML. */
export function ArchiveSettings(): JSX.Element {
  const { port, words, formats } = useUi();
  const live = useLive(
    async () => ({ use: await port.archiveUse(), storage: await port.storage() }),
    (onChange) => port.subscribe(onChange),
  );
  const known = valueOr(live, null);
  const { history } = words;
  const sizes = ({ pages, storedBytes }: { pages: number; storedBytes: number }) =>
    [formats.count(pages), formats.size(storedBytes)] as const;
  return (
    <section>
      <h2>{history.settingsTitle}</h2>
      <p class="prose">
        {known && history.use(...sizes(known.use))}{' '}
        {known && known.use.ofDeleted.pages > 0 && history.useDeleted(...sizes(known.use.ofDeleted))}{' '}
        {known?.storage.usedBytes != null &&
          known.storage.quotaBytes != null &&
          history.quota(formats.size(known.storage.usedBytes), formats.size(known.storage.quotaBytes))}
      </p>
      {known?.use.noRoomAt && (
        <p class="note danger" role="alert">
          {history.noRoom(formats.moment(known.use.noRoomAt))}
        </p>
      )}
      <p class="small">{history.local}</p>
      {known && known.use.pages > 0 && (
        <div class="row">
          {known.use.ofDeleted.pages > 0 && (
            <Clear
              which="of-deleted"
              label={history.clearDeleted}
              confirm={history.confirm(...sizes(known.use.ofDeleted))}
            />
          )}
          <Clear which="all" label={history.clearAll} confirm={history.confirm(...sizes(known.use))} />
        </div>
      )}
    </section>
  );
}

interface ClearProps {
  readonly which: 'all' | 'of-deleted';
  readonly label: string;
  /** What is lost, said on the button that does it. */
  readonly confirm: string;
}

/** Freed room cannot be given back, so the first press only shows what the second one does. */
function Clear({ which, label, confirm }: ClearProps): JSX.Element {
  const { port, run, say, words } = useUi();
  const [isAsking, setAsking] = useState(false);
  const clear = () =>
    run(async () => {
      await port.clearArchives(which);
      setAsking(false);
      say({ kind: 'done', text: ({ history }) => history.cleared });
    });
  if (!isAsking) {
    return (
      <button class="button" type="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <>
      <button class="link danger" type="button" onClick={clear}>
        {confirm}
      </button>
      <button class="link quiet" type="button" onClick={() => setAsking(false)}>
        {words.act.cancel}
      </button>
    </>
  );
}
