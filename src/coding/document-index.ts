import { docNumberKey } from '../lexicon/doc-number.ts';
import { fold } from '../lexicon/fold.ts';
import type { CodableText } from './codable-text.ts';
import { isDocument } from './document-event.ts';

/** Announcements of a corpus by the ways in which other texts name them. */
export interface DocumentIndex {
  readonly byNumber: ReadonlyMap<string, readonly CodableText[]>;
  readonly byTitle: ReadonlyMap<string, readonly CodableText[]>;
}

/** Files every announcement under its number and its titles; documents come before news of them, then the oldest. */
export function documentIndex(corpus: readonly CodableText[]): DocumentIndex {
  const sorted = corpus.toSorted(
    (a, b) => Number(isDocument(b)) - Number(isDocument(a)) || dateOf(a).localeCompare(dateOf(b)),
  );
  return {
    byNumber: filed(sorted, (text) => (text.docNumber ? [docNumberKey(text.docNumber)] : [])),
    byTitle: filed(sorted, titlesOf),
  };
}

/**
 * A title as it is looked up: folded, without spaces, marks and what stands in brackets at its end.
 *
 * @example titleKey('《京津冀行动计划（2016—2020年）》') // => '京津冀行动计划'
 */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[\s《》〈〉<>“”"'·,、-]/g, '')
    .replace(/(?:\([^()]*\)|（[^（）]*）)+$/, '');
}

/** Undated documents come last. */
const NO_DATE = '9999';

function dateOf(text: CodableText): string {
  return text.dateWritten ?? text.datePublished ?? NO_DATE;
}

function filed(
  corpus: readonly CodableText[],
  keysOf: (text: CodableText) => readonly string[],
): Map<string, CodableText[]> {
  const files = new Map<string, CodableText[]>();
  for (const text of corpus) {
    for (const key of new Set(keysOf(text))) {
      if (key) files.set(key, [...(files.get(key) ?? []), text]);
    }
  }
  return files;
}

/** 关于印发《甲》的通知 and 关于印发甲的通知 are also named as 《甲》, with or without their issuer. */
const FORWARDED = /(?:印发|转发|下发|发布|公布)(.+?)的(?:通知|公告|通告|函|决定)$/;

/** A document goes by the names in its title, news only by its whole title: it tells of others' papers. */
function titlesOf(text: CodableText): string[] {
  const title = text.title ?? '';
  const key = titleKey(title);
  if (!isDocument(text)) return [key];
  const inner = [...fold(title).matchAll(/《([^》]+)》/g)].map((match) => titleKey(match[1] ?? ''));
  const forwarded = FORWARDED.exec(key)?.[1] ?? '';
  const bare = /^.{2,30}?(关于.+)$/.exec(key)?.[1] ?? '';
  return [key, ...inner, forwarded, bare];
}
