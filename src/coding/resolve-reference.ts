import { docNumberKey, findDocNumbers } from '../lexicon/doc-number.ts';
import { fold } from '../lexicon/fold.ts';
import type { Mention } from '../model/event.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { type DocumentIndex, titleKey } from './document-index.ts';

/** A title in 《》 with the announcement of the corpus that it names. */
export interface ResolvedReference {
  readonly mentionId: string;
  readonly announcementId: string;
  /** The announcement named. */
  readonly targetId: string;
  readonly by: 'number' | 'title';
}

/** A number told this close behind a title is that document's: 《…》（京政发〔2014〕20号）. */
const NUMBER_REACH = 40;

/**
 * The announcement that a reference names: by the document number behind the title, else by the title. Null when
 * the corpus holds none, or only the text itself.
 */
export function resolveReference(
  text: CodableText,
  mention: Mention,
  index: DocumentIndex,
): ResolvedReference | null {
  const number = numberBehind(text, mention);
  const found = (candidates: readonly CodableText[] | undefined): string | undefined =>
    candidates?.find((candidate) => candidate.id !== text.id)?.id;
  const byNumber = number ? found(index.byNumber.get(number)) : undefined;
  const targetId = byNumber ?? found(index.byTitle.get(titleKey(mention.quote)));
  if (targetId === undefined) return null;
  const { id: mentionId, announcementId } = mention;
  return { mentionId, announcementId, targetId, by: byNumber === undefined ? 'title' : 'number' };
}

/** Key of a number that opens right behind the title, in brackets or not. */
function numberBehind(text: CodableText, { field, end }: Mention): string | null {
  const after = fold(fieldText(text, field).slice(end, end + NUMBER_REACH));
  const bracket = /^\s*[(（[【]?\s*/.exec(after)?.[0].length ?? 0;
  if (bracket === 0) return null;
  const [number] = findDocNumbers(after.slice(bracket));
  return number?.start === 0 ? docNumberKey(number.text) : null;
}
