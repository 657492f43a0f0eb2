import type { Draft } from './draft.ts';

/** 三地为此于3月31日签署协议: the paper is how what was just told came into force. */
const FOR_IT = /(?:为此|就此|对此|据此)[^,。;]{0,20}$/;

/** What holds and the paper that the next sentence says was signed for it are one act, dated by the paper. */
export function mergePaperForIt(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const before = result.at(-1);
    if (before && isPaperFor(before, draft)) result[result.length - 1] = { ...draft, kind: before.kind };
    else result.push(draft);
  }
  return result;
}

function isPaperFor(state: Draft, paper: Draft): boolean {
  return (
    state.form === 'recognise' &&
    paper.form === 'sign' &&
    paper.sentence.index === state.sentence.index + 1 &&
    FOR_IT.test(paper.sentence.text.slice(0, paper.verb.start))
  );
}
