import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import { splitIssuers } from '../../lexicon/issuers.ts';
import type { Announcement, AnnouncementRecord } from '../../model/announcement.ts';
import { findDates, type IsoDate, isIsoDate } from '../../model/time.ts';
import { ImportError, type ImportPlace, placeText } from './import-problem.ts';
import { type ImportContext, importedRecord } from './imported-record.ts';
import { webAddress } from './saved-page.ts';

/** An entry of a list of references, whatever its format. */
export interface Reference {
  readonly title: string | null;
  /** A report, law or other paper of an institution, whose publisher issues it. */
  readonly isReport: boolean;
  readonly authors: readonly { readonly name: string; readonly isPerson: boolean }[];
  readonly publisher: string | null;
  /** As written, the one to be trusted most first. */
  readonly dates: readonly string[];
  readonly url: string | null;
  /** The site, journal or series it appeared in. */
  readonly container: string | null;
  /** Everything that may be a document number. */
  readonly numbers: readonly string[];
  readonly keywords: readonly string[];
  readonly notes: readonly string[];
  readonly language: string | null;
}

/**
 * A reference as a record. Institutions among its authors are the issuers, else the publisher of a report;
 * people never are. An abstract becomes the note, not the body: it is somebody's words about the document, and
 * events coded from it would be quoted as the document's own.
 *
 * @throws {ImportError} when it has no title, or a date or address that is none
 */
export function referenceRecord(
  reference: Reference,
  file: string,
  place: ImportPlace,
  context: ImportContext,
): AnnouncementRecord {
  const fail = (kind: 'no-title' | 'bad-date' | 'bad-address', column: string | null, value: string) =>
    new ImportError({ kind, file, place, column, value });
  if (!reference.title) throw fail('no-title', null, '');
  const dates = reference.dates.map((text) => dateOf(text));
  const wrongDate = dates.indexOf(null);
  if (wrongDate >= 0) throw fail('bad-date', 'date', reference.dates[wrongDate] ?? '');
  const url = reference.url === null ? null : webAddress(reference.url);
  if (reference.url !== null && url === null) throw fail('bad-address', 'url', reference.url);
  const fields: Partial<Announcement> = {
    title: reference.title,
    url,
    datePublished: mostPrecise(dates),
    issuers: issuersOf(reference),
    siteName: reference.container,
    docNumber: numberOf(reference.numbers),
    keywords: [...new Set(reference.keywords.map((word) => word.trim()).filter(Boolean))],
    note: reference.notes.join('\n\n') || null,
    language: reference.language,
  };
  const evidence = (field: string) => placeText({ file, place, column: field });
  return importedRecord(stated(fields), evidence, context);
}

function issuersOf({ authors, publisher, isReport }: Reference): string[] {
  const institutions = authors.filter(({ isPerson }) => !isPerson).map(({ name }) => name);
  const named = institutions.length > 0 || !isReport || !publisher ? institutions : [publisher];
  return named.flatMap((name) => (/[\u4e00-\u9fff]/.test(name) ? splitIssuers(name) : [name]));
}

function dateOf(text: string): IsoDate | null {
  const day = text.trim().replaceAll('/', '-').replace(/T.*$/, '');
  if (isIsoDate(day)) return day;
  const [date] = findDates(text.trim());
  return date && date.start === 0 && date.end === text.trim().length ? date.iso : null;
}

function mostPrecise(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((best, date) => ((date?.length ?? 0) > (best?.length ?? 0) ? date : best), null);
}

function numberOf(numbers: readonly string[]): string | null {
  return numbers.map((text) => wholeDocNumber(text)?.text ?? null).find((text) => text !== null) ?? null;
}

function stated(fields: Partial<Announcement>): Partial<Announcement> {
  const entries = Object.entries(fields).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  );
  return Object.fromEntries(entries);
}
