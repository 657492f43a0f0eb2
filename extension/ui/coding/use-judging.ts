import { useRef } from 'preact/hooks';
import type { JudgedEvent } from '../../../src/coding/event-judgements.ts';
import { useUi } from '../ui-context.ts';
import type { CodingWords } from '../words/coding-words.ts';
import type { JudgementField } from './coding-port.ts';

export interface Judging {
  readonly judge: (event: JudgedEvent, field: JudgementField, said: keyof CodingWords['said']) => void;
  /** Takes back the last judgement of this sitting; again, the one before. */
  readonly undo: () => void;
}

/** @param onBack called with the event whose judgement was taken back */
export function useJudging(onBack: (eventId: string) => void): Judging {
  const { port, run, say } = useUi();
  const done = useRef<readonly (() => Promise<void>)[]>([]);
  const latestBack = useRef(onBack);
  latestBack.current = onBack;
  const judge: Judging['judge'] = (event, field, said) =>
    run(async () => {
      const back = await port.judge(event, field);
      const undoThis = async () => {
        done.current = done.current.filter((other) => other !== undoThis);
        await back();
        latestBack.current(event.id);
        say({ kind: 'done', text: ({ coding }) => coding.undone });
      };
      done.current = [...done.current, undoThis];
      say({ kind: 'done', text: ({ coding }) => coding.said[said], undo: undoThis });
    });
  const undo = () => {
    const last = done.current.at(-1);
    if (last) run(last);
    else say({ kind: 'done', text: ({ coding }) => coding.nothingToUndo });
  };
  return { judge, undo };
}
