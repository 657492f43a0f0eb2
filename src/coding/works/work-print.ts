import { docNumberKey, findDocNumbers } from '../../lexicon/doc-number.ts';
import type { Announcement } from '../../model/announcement.ts';
import { type TextSketch, textSketch } from './text-sketch.ts';

/** What is compared of an announcement to see whether another is the same document. */
export interface WorkPrint {
  readonly id: string;
  /** As the page alone gives it. */
  readonly workId: string;
  readonly numberKey: string | null;
  readonly issuers: readonly string[];
  readonly dateWritten: string | null;
  /** The title's letters, or those of the title in 《》 that it issues. */
  readonly titleCore: string;
  /** Years, parts and counts in the title, in order. */
  readonly titleNumbers: string;
  /** Reports and readings of a document bear its number, and are not it. */
  readonly isAbout: boolean;
  readonly sketch: TextSketch;
}

export type PrintedFields = Pick<
  Announcement,
  'id' | 'workId' | 'docNumber' | 'issuers' | 'dateWritten' | 'title' | 'genre'
>;

/**
 * The print of an announcement, from its fields as corrected.
 *
 * @param sketch of its text, where it is known already
 */
export function workPrint(fields: PrintedFields, sketch: TextSketch): WorkPrint {
  const { id, workId, docNumber, issuers, dateWritten, genre } = fields;
  const title = withoutDocNumbers((fields.title ?? '').normalize('NFKC'));
  return {
    id,
    workId,
    numberKey: docNumber ? docNumberKey(docNumber) : null,
    issuers,
    dateWritten,
    titleCore: lettersOnly(innerTitle(title)),
    titleNumbers: (title.match(TITLE_NUMBER) ?? []).join(' '),
    isAbout: genre === 'interpretation' || genre === 'news',
    sketch,
  };
}

/** The print of an announcement whose text is at hand. */
export function printOf(announcement: PrintedFields & Pick<Announcement, 'bodyText'>): WorkPrint {
  return workPrint(announcement, textSketch(announcement.bodyText));
}

/** A number that stands in the title is compared as a number. */
function withoutDocNumbers(title: string): string {
  return findDocNumbers(title).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    title,
  );
}

/** 2023, 第二批, 三期; numerals without a unit are names as often as counts (一带一路, 三北). */
const TITLE_NUMBER = /\d+|[〇零一二三四五六七八九十百]+(?=[年批期次届号轮季月])/g;

function innerTitle(title: string): string {
  return /(?:印发|转发|发布|公布|下发)[《〈](.+)[》〉]/.exec(title)?.[1] ?? title;
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
