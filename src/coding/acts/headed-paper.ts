import { referencesIn, type SentenceView } from '../sentence-view.ts';
import type { Act } from './act.ts';
import { DOCUMENT_NOUN, paperKind } from './paper-kind.ts';

/** Issuers, 关于, the matter, 的通知; then perhaps a number, then the day. */
const HEADED = new RegExp(
  `^([^。;:,]{4,90}关于[^。;:]{2,80}?的(?:${DOCUMENT_NOUN}))(?:\\s*[\\u4e00-\\u9fff]{1,8}[〔\\[(]\\d{4}[〕\\])]\\s?第?\\d+号)?[\\s(]*(?=\\d{4}年\\d{1,2}月\\d{1,2}日)`,
);

/** The paper that a text is, when it opens with its own title and the day below it: A、B关于印发《…》的通知 2021年4月28日. */
export function headedPapers(sentence: SentenceView): Act[] {
  const match = sentence.index === 0 ? HEADED.exec(sentence.text) : null;
  if (!match) return [];
  const end = match[1]?.length ?? 0;
  const [named] = referencesIn(sentence, 0, end);
  const words = sentence.text.slice(0, end);
  const title = named ? words.replace(/《[^》]*》/, named) : words;
  const kind = paperKind(title);
  if (!kind || kind === 'agreement') return [];
  const verb = { start: end - 2, end: match[0].length };
  return [{ form: 'issue', kind, verb, object: { start: 0, end }, title }];
}
