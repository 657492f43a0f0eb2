import type { JSX } from 'preact';
import type { LearntOrder } from '../../../src/coding/learning/learn-order.ts';
import { useUi } from '../ui-context.ts';

/** The switch for the learnt order, off until asked for, and what the model is worth. */
export function LearntOrderChoice({ order }: { readonly order: LearntOrder | null }): JSX.Element {
  const { words, port, run, settings } = useUi();
  const { label, note } = words.learntOrder;
  return (
    <div class="stack">
      <label class="row tight">
        <input
          type="checkbox"
          checked={settings.learntOrder}
          onChange={(event) => run(() => port.changeSettings({ learntOrder: event.currentTarget.checked }))}
        />
        {label}
      </label>
      {settings.learntOrder && (
        <>
          <p class="small" role="status">
            <Report order={order} />
          </p>
          <p class="small">{note}</p>
        </>
      )}
    </div>
  );
}

function Report({ order }: { readonly order: LearntOrder | null }): JSX.Element {
  const { words, formats } = useUi();
  const { learning, tooFew, allAccepted, allRejected, heldOut } = words.learntOrder;
  const { count } = formats;
  switch (order?.kind) {
    case undefined:
      return <>{learning}</>;
    case 'too-few':
      return <>{tooFew(count(order.accepted), count(order.rejected))}</>;
    case 'one-sided':
      return <>{(order.isAccepted ? allAccepted : allRejected)(count(order.decisions))}</>;
    case 'learnt': {
      const { first, acceptedFirst, decisions, accepted } = order.heldOut;
      return <>{heldOut(count(first), count(acceptedFirst), count(decisions), count(accepted))}</>;
    }
  }
}
