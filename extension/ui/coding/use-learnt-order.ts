import { useEffect, useState } from 'preact/hooks';
import type { JudgedSuggestion, LearntOrder } from '../../../src/coding/learning/learn-order.ts';
import { useUi } from '../ui-context.ts';
import type { CodedDocument, CodingDesk } from './coding-desk.ts';

/**
 * What this person’s decisions teach; null while it is off or not learnt yet. The model is loaded when it is first
 * asked for, and learns anew after each decision.
 */
export function useLearntOrder(desk: CodingDesk): LearntOrder | null {
  const { port, settings, run } = useUi();
  const [order, setOrder] = useState<LearntOrder | null>(null);
  const isOn = settings.learntOrder;
  useEffect(() => {
    if (!isOn) {
      setOrder(null);
      return;
    }
    let isPast = false;
    run(async () => {
      const [{ learnOrder }, coder] = await Promise.all([
        import('../../../src/coding/learning/learn-order.ts'),
        port.coder(),
      ]);
      if (!isPast) setOrder(learnOrder(judgedSuggestions(desk.documents, coder)));
    });
    return () => {
      isPast = true;
    };
  }, [isOn, desk]);
  return order;
}

/** Every suggestion of the desk with what that coder decided on it; a verdict of `disputed` is none. */
export function judgedSuggestions(documents: readonly CodedDocument[], coder: string): JudgedSuggestion[] {
  return documents.flatMap(({ events, suggested, issuers, docNumber }) => {
    const verdicts = new Map(
      events.flatMap(({ id, judgements }) => {
        const own = judgements.find((judgement) => judgement.coder === coder);
        return own && own.status !== 'disputed' ? [[id, own.status === 'confirmed'] as const] : [];
      }),
    );
    return suggested.map((event) => ({
      event,
      issuers,
      docNumber,
      isAccepted: verdicts.get(event.id) ?? null,
    }));
  });
}
