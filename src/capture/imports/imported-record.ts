import { highestTier, issuerOf, placeOf } from '../../lexicon/issuers.ts';
import type { Announcement, AnnouncementRecord, Provenance } from '../../model/announcement.ts';
import { withoutTracking } from '../address/canonical-url.ts';
import { parseUrl } from '../address/parse-url.ts';
import { identify } from '../record/identity.ts';

/** Who imports, and when. */
export interface ImportContext {
  /** ISO 8601 instant, UTC; what a file says itself about its record wins. */
  readonly capturedAt: string;
  /** The device; what a file says itself wins. */
  readonly capturedBy: string;
}

/**
 * A record out of fields that a file states. What it lacks is null or empty. What follows from what it states
 * is filled in as for a clipped page: canonical names and tier of issuers, and the address without tracking
 * marks, so that an import and a clip of one page are one record.
 *
 * @param evidence where in the file a field stands
 */
export function importedRecord(
  fields: Partial<Announcement>,
  evidence: (field: string) => string,
  context: ImportContext,
): AnnouncementRecord {
  const announcement = announcementOf(fields, context);
  return {
    announcement,
    attachments: [],
    provenance: Object.keys(fields)
      .filter((field) => field !== 'bodyText' && field !== 'id')
      .map((field) => readingOf(announcement, field, evidence(field))),
  };
}

function announcementOf(fields: Partial<Announcement>, context: ImportContext): Announcement {
  const core = { title: null, docNumber: null, bodyText: '', ...fields, ...addresses(fields) };
  return {
    siteName: null,
    indexNumber: null,
    dateWritten: null,
    datePublished: null,
    dateEffective: null,
    validity: null,
    topics: [],
    keywords: [],
    genre: null,
    language: null,
    coverage: null,
    tags: [],
    note: null,
    ...context,
    ...core,
    ...issuerFields(core),
    ...identify(core),
    ...(fields.id === undefined ? {} : { id: fields.id }),
  };
}

function addresses(fields: Partial<Announcement>) {
  const { url = null } = fields;
  const own = url && parseUrl(url);
  const canonicalUrl =
    fields.canonicalUrl === undefined && own && /^https?:$/.test(own.protocol)
      ? withoutTracking(own)
      : (fields.canonicalUrl ?? null);
  return { url: url ?? canonicalUrl, canonicalUrl };
}

function issuerFields(fields: Partial<Announcement>) {
  const written = fields.issuersAsWritten ?? fields.issuers ?? [];
  const place = placeOf(fields.siteName ?? '') ?? placeOf(fields.title ?? '');
  const issuers = written.map((name) => issuerOf(name, place));
  const isGiven = fields.issuers !== undefined && fields.issuersAsWritten !== undefined;
  return {
    issuers: isGiven ? fields.issuers : issuers.map(({ name }) => name),
    issuersAsWritten: written,
    issuerTier: fields.issuerTier === undefined ? highestTier(issuers) : fields.issuerTier,
  };
}

function readingOf(announcement: Announcement, field: string, evidence: string): Provenance {
  const value: unknown = Reflect.get(announcement, field);
  return {
    announcementId: announcement.id,
    contentHash: announcement.contentHash,
    field,
    value: Array.isArray(value) ? value.join('、') : String(value),
    reader: 'import',
    evidence,
    confidence: 1,
    chosen: true,
  };
}
