import type { JSX } from 'preact';
import { Note } from './note.tsx';
import { useUi } from './ui-context.ts';
import { useLive, valueOr } from './use-live.ts';

/** Says that the browser lost what was saved, until the person has seen it. */
export function StoreLossNote(): JSX.Element | null {
  const { port, words, formats, run } = useUi();
  const live = useLive(
    () => port.storeLoss(),
    (onChange) => port.subscribe(onChange),
  );
  const loss = valueOr(live, null);
  if (!loss) return null;
  return (
    <section class="section">
      <Note
        kind="danger"
        icon="alert"
        title={words.storeLoss.title}
        text={words.storeLoss.text(formats.count(loss.expected), formats.count(loss.found))}
      >
        <button class="link" type="button" onClick={() => run(() => port.dismissStoreLoss())}>
          {words.storeLoss.seen}
        </button>
      </Note>
    </section>
  );
}
