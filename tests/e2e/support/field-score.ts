import type { Announcement } from '../../../src/model/announcement.ts';
import type { RealPage } from './real-pages.ts';

const scoredFields = ['title', 'docNumber', 'issuer', 'indexNumber', 'dateWritten', 'datePublished'] as const;
type ScoredField = (typeof scoredFields)[number];

/** How a field came out on one page. */
export interface FieldResult {
  readonly file: string;
  readonly field: ScoredField;
  readonly wanted: string | null;
  readonly got: readonly string[];
  readonly isRight: boolean;
}

/** Compares the judged fields of a page; spaces and kinds of brackets do not count, an issuer may be either form. */
export function scorePage(page: RealPage, record: Announcement | undefined): FieldResult[] {
  return scoredFields
    .filter((field) => field in page.answers)
    .map((field) => {
      const wanted = normal(page.answers[field] ?? null);
      const got = record ? forms(record, field) : [];
      const isRight = wanted === null ? got.length === 0 : got.includes(wanted);
      return { file: page.file, field, wanted, got, isRight };
    });
}

/** Share of the values that pages state and the record has exactly, 0–1. */
export function shareExact(results: readonly FieldResult[]): number {
  const stated = results.filter(({ wanted }) => wanted !== null);
  return stated.filter(({ isRight }) => isRight).length / stated.length;
}

/** Share of the fields that pages do not state and the record fills all the same, 0–1. */
export function shareInvented(results: readonly FieldResult[]): number {
  const absent = results.filter(({ wanted }) => wanted === null);
  return absent.length === 0 ? 0 : absent.filter(({ isRight }) => !isRight).length / absent.length;
}

/** One line a field, for people. */
export function scoreTable(results: readonly FieldResult[]): string {
  return scoredFields
    .map((field) => {
      const ofField = results.filter((result) => result.field === field);
      const stated = ofField.filter(({ wanted }) => wanted !== null);
      const right = stated.filter(({ isRight }) => isRight).length;
      const invented = ofField.filter(({ wanted, isRight }) => wanted === null && !isRight).length;
      return `${field}: ${right}/${stated.length}, invented ${invented} of ${ofField.length - stated.length}`;
    })
    .join('\n');
}

function forms(record: Announcement, field: ScoredField): string[] {
  const values =
    field === 'issuer' ? [record.issuersAsWritten.join('、'), record.issuers.join('、')] : [record[field]];
  return values.flatMap((value) => normal(value) ?? []);
}

function normal(text: string | null): string | null {
  const plain = (text ?? '')
    .replace(/\s+/g, '')
    .replace(/[[【]/g, '〔')
    .replace(/[\]】]/g, '〕');
  return plain || null;
}
