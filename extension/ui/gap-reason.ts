import type { MissingPage } from '../../src/capture/pages/page-of-text.ts';
import type { Words } from './words/words.ts';

/** Why a page is missing, in the person's language: words of its own, else those of the queue. */
export function gapReason({ why }: MissingPage, { gap, queue }: Pick<Words, 'gap' | 'queue'>): string {
  const known = new Map(Object.entries({ ...queue.problems, ...gap.reasons }));
  return known.get(why) ?? gap.unknown;
}
