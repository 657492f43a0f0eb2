import { useState } from 'preact/hooks';
import type { ClipOutcome } from '../messages.ts';
import { useUi } from './ui-context.ts';
import type { Words } from './words/words.ts';

/** A clip asked for from the panel. */
export interface Clip {
  readonly isClipping: boolean;
  /** What the last one came to; null before the first. */
  readonly outcome: ClipOutcome | null;
  readonly clip: () => void;
}

/** Clips a tab; what was saved is said with the way back. */
export function useClip(tabId: number): Clip {
  const { port, run, say, words } = useUi();
  const [isClipping, setClipping] = useState(false);
  const [outcome, setOutcome] = useState<ClipOutcome | null>(null);
  const clip = () =>
    run(async () => {
      setClipping(true);
      setOutcome(null);
      try {
        const answer = await port.clip(tabId);
        setOutcome(answer);
        if (answer.kind === 'saved') say({ kind: 'done', text: savedText(answer, words), ...undoOf(answer) });
      } finally {
        setClipping(false);
      }
    });
  const undoOf = (saved: Saved) => (saved.isNew ? { undo: () => port.deleteRecords([saved.id]) } : {});
  return { isClipping, outcome, clip };
}

type Saved = Extract<ClipOutcome, { kind: 'saved' }>;

function savedText({ isNew, isChanged }: Saved, words: Words): string {
  if (isNew) return words.page.savedNew;
  return isChanged ? words.page.savedChanged : words.page.savedSame;
}
