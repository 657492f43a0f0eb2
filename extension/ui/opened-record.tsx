import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Failure } from './failure.tsx';
import { Icon } from './icon.tsx';
import { KeysShown } from './keys-shown.tsx';
import { RecordView } from './record-view.tsx';
import { Skeleton } from './skeleton.tsx';
import { useUi } from './ui-context.ts';
import { useLive } from './use-live.ts';

interface OpenedRecordProps {
  readonly id: string;
  readonly onBack: () => void;
  readonly onCode: (id: string) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

/** A record of the list in the list's place, with the way back. */
export function OpenedRecord({ id, onBack, onCode, onDelete }: OpenedRecordProps): JSX.Element {
  const { port, words } = useUi();
  const live = useLive(
    () => port.getRecord(id),
    (onChange) => port.subscribe(onChange),
    id,
  );
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const deleteAndGoBack = () => {
    onDelete([id]);
    onBack();
  };
  return (
    <>
      <nav class="section">
        <button ref={back} class="link" type="button" onClick={onBack}>
          <Icon name="chevron" class="turned" />
          {words.act.back} <KeysShown keys={['Esc']} />
        </button>
      </nav>
      {live.kind === 'failed' && <Failure error={live.error} />}
      {live.kind === 'loading' && <Skeleton />}
      {live.kind === 'value' && live.value === null && <p class="section prose">{words.record.gone}</p>}
      {live.kind === 'value' && live.value !== null && (
        <RecordView
          detail={live.value}
          onDelete={deleteAndGoBack}
          actions={
            <button class="link" type="button" onClick={() => onCode(id)}>
              <Icon name="check" />
              {words.coding.codeRecord}
            </button>
          }
        />
      )}
    </>
  );
}
