import { useEffect, useState } from 'preact/hooks';
import type { ClipOutcome } from '../messages.ts';
import { type Ui, useUi } from './ui-context.ts';
import type { Words } from './words/words.ts';

/** A clip asked for from the panel. */
export interface Clip {
  readonly isClipping: boolean;
  /** What the last one came to; null before the first. */
  readonly outcome: ClipOutcome | null;
  readonly clip: () => void;
}

/** Clips a tab from the panel. */
export function useClip(tabId: number): Clip {
  const { port, run } = useUi();
  const [isClipping, setClipping] = useState(false);
  const [outcome, setOutcome] = useState<ClipOutcome | null>(null);
  const clip = () =>
    run(async () => {
      setClipping(true);
      setOutcome(null);
      try {
        setOutcome(await port.clip(tabId));
      } finally {
        setClipping(false);
      }
    });
  return { isClipping, outcome, clip };
}

/** Says of every clip, by button, key or toolbar, what was saved, and offers to take a new one back. */
export function useClipNotices(): void {
  const ui = useUi();
  useEffect(
    () =>
      ui.port.watchClips((outcome) => {
        if (outcome.kind === 'saved') sayOf(outcome, ui);
      }),
    [ui],
  );
}

type Saved = Extract<ClipOutcome, { kind: 'saved' }>;

function sayOf(saved: Saved, { port, say }: Ui): void {
  const undo = saved.isNew ? { undo: () => port.deleteRecords([saved.id]) } : {};
  say({ kind: 'done', text: (words) => savedText(saved, words) + unkeptText(saved, words), ...undo });
}

function unkeptText({ archiveProblem }: Saved, { history }: Words): string {
  return archiveProblem ? ` ${history.notArchived[archiveProblem]}` : '';
}

function savedText({ isNew, isChanged, isSelection, title }: Saved, words: Words): string {
  if (isSelection) return words.menu.savedSelection(title || words.record.untitled);
  const { savedNew, savedChanged, savedSame } = words.page;
  const say = isNew ? savedNew : isChanged ? savedChanged : savedSame;
  return say(title || words.record.untitled);
}
