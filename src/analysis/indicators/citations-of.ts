import { titleKey } from '../../coding/document-index.ts';
import type { GoalStatement } from '../../lexicon/goals.ts';
import type { ActRow, TextRow, WordRow } from './document-rows.ts';

/** Regional documents by how texts name them: id in the corpus, or title in 《》; each with its date if known. */
export interface RegionalDocuments {
  readonly byId: ReadonlyMap<string, string | null>;
  readonly byTitle: ReadonlyMap<string, string>;
}

/** Announcements with a regional act, and the goal statements of the pack. @source methods of policyloom, A6 */
export function regionalDocuments(
  texts: readonly TextRow[],
  acts: ReadonlyMap<string, readonly ActRow[]>,
  goals: readonly GoalStatement[],
): RegionalDocuments {
  const regional = texts.flatMap((text) => {
    const act = acts.get(text.id)?.find(({ scale }) => scale === 'regional');
    return act ? [[text.id, act.date ?? text.dateWritten] as const] : [];
  });
  return {
    byId: new Map(regional),
    byTitle: new Map(goals.map((goal) => [titleKey(goal.title), goal.from])),
  };
}

/** Whether a text names a regional document in 《》, itself apart. @source methods of policyloom, A6 */
export function citesRegional(id: string, words: readonly WordRow[], regional: RegionalDocuments): boolean {
  return citedDates(id, words, regional).length > 0;
}

/** Days from each regional document that is cited to the text, where both dates are known to the day and the text is not earlier. */
export function citedLags(
  id: string,
  date: string,
  words: readonly WordRow[],
  regional: RegionalDocuments,
): number[] {
  const known = citedDates(id, words, regional).filter((cited) => cited !== null);
  return [...new Set(known)].flatMap((cited) => {
    if (cited.length < DAY || date.length < DAY) return [];
    const days = (Date.parse(date) - Date.parse(cited)) / MS_PER_DAY;
    return days >= 0 ? [days] : [];
  });
}

const DAY = 'yyyy-mm-dd'.length;
const MS_PER_DAY = 86_400_000;

function citedDates(
  id: string,
  words: readonly WordRow[],
  { byId, byTitle }: RegionalDocuments,
): (string | null)[] {
  return words
    .filter((word) => word.kind === 'reference')
    .flatMap(({ targetId, quote }) => {
      const title = byTitle.get(titleKey(quote));
      if (title !== undefined) return [title];
      return targetId && targetId !== id && byId.has(targetId) ? [byId.get(targetId) ?? null] : [];
    });
}
