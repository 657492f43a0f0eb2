import { distinctCodes } from './distinct-codes.ts';
import type { Draft } from './draft.ts';

/** A headline's act is told again within so many sentences. */
const LEAD = 4;

/**
 * Drops the act of a headline, which only the page dates, where the lead tells it too; units that the
 * headline alone names go to that telling.
 */
export function mergeHeadline(drafts: readonly Draft[]): readonly Draft[] {
  const [headline, ...rest] = drafts;
  if (!headline || !isHeadline(headline)) return drafts;
  const told = rest.find((draft) => tells(draft, headline));
  if (!told) return drafts;
  const participants = distinctCodes([
    { codes: told.participants },
    { codes: headline.participants },
  ]).toSorted();
  return rest.map((draft) => (draft === told ? { ...told, participants } : draft));
}

function isHeadline({ sentence, date }: Draft): boolean {
  return sentence.index === 0 && date.precision === 'published' && !/[。;!?]["”]?\s*$/.test(sentence.text);
}

function tells(draft: Draft, headline: Draft): boolean {
  const [few, many] = [draft.participants, headline.participants].toSorted((a, b) => a.length - b.length);
  return (
    draft.kind === headline.kind &&
    (draft.date.source === 'stated' || draft.date.date === headline.date.date) &&
    draft.sentence.index > 0 &&
    draft.sentence.index <= LEAD &&
    (few ?? []).every((code) => many?.includes(code))
  );
}
