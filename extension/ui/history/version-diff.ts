import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of text that both versions have, or one of them. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph; `changed` says that both versions have it, with other words. */
export interface Block {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly pieces: readonly Piece[];
}

/** Share of common character pairs above which two paragraphs are one that was edited. */
const EDITED = 0.4;
/** Two long texts with nothing in common are shown as one gone and one come, rather than waited for. */
const TIMEOUT_MS = 2_000;
/** Words of Chinese as ICU parts them; other scripts by their spaces. */
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * What became of a text, paragraph by paragraph in the order of reading, and within an edited paragraph word by
 * word. Blank lines do not count.
 */
export function versionDiff(before: string, after: string): Block[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const parts = diffArrays(old, now, { timeout: TIMEOUT_MS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const blocks: Block[] = [];
  let gone: readonly string[] = [];
  for (const { value, removed, added } of parts) {
    if (removed) gone = value;
    else {
      blocks.push(...(added ? paired(gone, value) : [...gone.map(removedBlock), ...value.map(sameBlock)]));
      gone = [];
    }
  }
  return [...blocks, ...gone.map(removedBlock)];
}

/** The words of two versions of one paragraph or value. */
export function wordDiff(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Pairs what went with what came in its place, in order; what finds no like stays alone. */
function paired(gone: readonly string[], come: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const old of gone) {
    const at = come.findIndex((now, i) => i >= next && likeness(old, now) >= EDITED);
    if (at < 0) blocks.push(removedBlock(old));
    else {
      blocks.push(...come.slice(next, at).map(addedBlock));
      blocks.push({ kind: 'changed', pieces: wordDiff(old, come[at] ?? '') });
      next = at + 1;
    }
  }
  return [...blocks, ...come.slice(next).map(addedBlock)];
}

const sameBlock = (text: string): Block => ({ kind: 'same', pieces: [{ kind: 'same', text }] });
const addedBlock = (text: string): Block => ({ kind: 'added', pieces: [{ kind: 'added', text }] });
const removedBlock = (text: string): Block => ({ kind: 'removed', pieces: [{ kind: 'removed', text }] });

/** @source Dice 1945: twice the common pairs over all pairs, 0–1 */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
