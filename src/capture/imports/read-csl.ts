import { z } from 'zod';
import type { AnnouncementRecord } from '../../model/announcement.ts';
import { calendarDate } from '../../model/time.ts';
import { ImportError, type ImportPlace } from './import-problem.ts';
import type { ImportContext } from './imported-record.ts';
import { type Reference, referenceRecord } from './reference-record.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const part = z.union([z.string(), z.number()]).transform(Number);
const cslDate = z.object({
  'date-parts': z.array(z.array(part)).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});
const cslName = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const cslItem = z.object({
  type: z.string(),
  title: z.string().optional(),
  author: z.array(cslName).default([]),
  authority: z.union([z.string(), z.array(cslName)]).optional(),
  publisher: z.string().optional(),
  issued: cslDate.optional(),
  URL: z.string().optional(),
  'container-title': z.string().optional(),
  number: text.optional(),
  keyword: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
  language: z.string().optional(),
});
type CslItem = z.infer<typeof cslItem>;

/** True for an item of CSL-JSON, as against a record that the corpus exported. */
export function isCslItem(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && !('bodyText' in value);
}

/**
 * An item of CSL-JSON, as Zotero exports it, as a record.
 *
 * @throws {ImportError} naming item and field
 * @source CSL 1.0.2, csl-data.json
 */
export function cslRecord(
  value: unknown,
  file: string,
  place: ImportPlace,
  context: ImportContext,
): AnnouncementRecord {
  const parsed = cslItem.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = issue?.path.join('.') ?? null;
    throw new ImportError({ kind: 'not-a-record', file, place, column, value: issue?.message ?? '' });
  }
  return referenceRecord(referenceOf(parsed.data), file, place, context);
}

function referenceOf(item: CslItem): Reference {
  const authority =
    typeof item.authority === 'string' ? [{ literal: item.authority }] : (item.authority ?? []);
  return {
    title: item.title?.trim() || null,
    isReport: /^(?:report|legislation|bill|regulation|standard|legal_case|hearing|document|treaty)$/.test(
      item.type,
    ),
    authors: [...item.author, ...authority].map(nameOf).filter(({ name }) => name !== ''),
    publisher: item.publisher ?? null,
    dates: datesOf(item),
    url: item.URL?.trim() || null,
    container: item['container-title'] ?? null,
    numbers: item.number ? [item.number] : [],
    keywords: item.keyword?.split(/[,;，；、]/) ?? [],
    notes: [item.abstract, item.note].filter((note) => note !== undefined && note.trim() !== '') as string[],
    language: item.language ?? null,
  };
}

/** Zotero writes an institution as `literal`; others as a family name without a given one. */
function nameOf({ literal, family = '', given = '' }: z.infer<typeof cslName>) {
  const isPerson = literal === undefined && given !== '';
  return { name: (literal ?? [family, given].filter(Boolean).join(', ')).trim(), isPerson };
}

function datesOf({ issued }: CslItem): string[] {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  const written = issued?.raw ?? issued?.literal;
  if (year === undefined) return written ? [written] : [];
  return [calendarDate(year, month ?? '', day ?? '') ?? [year, month, day].filter(Boolean).join('-')];
}
