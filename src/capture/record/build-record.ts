import { highestTier, issuerOf, placeOf } from '../../lexicon/issuers.ts';
import type { Announcement, AnnouncementRecord, Attachment, Provenance } from '../../model/announcement.ts';
import { genres, SAMPLE_TAG } from '../../model/vocabulary.ts';
import { chosenList, chosenValue, type Merged } from '../fields/merge.ts';
import type { PageView } from '../fields/page-view.ts';
import { gapReading } from '../pages/page-gap.ts';
import { pagesReading } from '../pages/pages-read.ts';
import { collapse } from '../tree/page-lines.ts';
import { attachmentsOf } from './attachments.ts';
import { identify } from './identity.ts';

/** Who captures what, when. */
export interface CaptureContext {
  /** Address of the page; null for a file without one. */
  readonly url: string | null;
  /** ISO 8601 instant, UTC. */
  readonly capturedAt: string;
  /** The device that captures. */
  readonly capturedBy: string;
}

/** The record that a page's merged proposals make. */
export function buildRecord(
  page: PageView,
  merged: readonly Merged[],
  context: CaptureContext,
): AnnouncementRecord {
  const { canonical } = page;
  const core = {
    url: context.url ?? canonical,
    canonicalUrl: canonical,
    title: chosenValue(merged, 'title'),
    docNumber: chosenValue(merged, 'docNumber'),
    bodyText: page.body?.lines.map((line) => `${line.text}\n`).join('') ?? '',
  };
  const announcement: Announcement = {
    ...identify(core),
    ...core,
    ...readFields(merged),
    ...issuerFields(merged),
    ...sampleMark(page.document),
    coverage: coverageOf(page),
    capturedAt: context.capturedAt,
    capturedBy: context.capturedBy,
  };
  return {
    announcement,
    attachments: attachmentRows(announcement, page),
    provenance: [...provenanceRows(announcement, merged), ...pagesRows(announcement, page)],
  };
}

function readFields(merged: readonly Merged[]) {
  const value = (field: Merged['field']) => chosenValue(merged, field);
  return {
    siteName: value('siteName'),
    indexNumber: value('indexNumber'),
    dateWritten: value('dateWritten'),
    datePublished: value('datePublished'),
    dateEffective: value('dateEffective'),
    validity: value('validity'),
    topics: chosenList(merged, 'topics'),
    keywords: chosenList(merged, 'keywords'),
    genre: genres.find((genre) => genre === value('genre')) ?? null,
    language: value('language'),
  };
}

/** Bodies in full: 市发展改革委 on a page of Beijing is 北京市发展和改革委员会. */
function issuerFields(merged: readonly Merged[]) {
  const place = placeOf(chosenValue(merged, 'siteName') ?? '') ?? placeOf(chosenValue(merged, 'title') ?? '');
  const issuers = chosenList(merged, 'issuers').map((written) => issuerOf(written, place));
  return {
    issuers: issuers.map(({ name }) => name),
    issuersAsWritten: issuers.map(({ asWritten }) => asWritten),
    issuerTier: highestTier(issuers),
  };
}

/** A page can declare itself a sample, no evidence; the words of the declaration become the note. */
function sampleMark(document: Document) {
  const mark = document.querySelector('meta[name="policyloom-sample"]');
  return {
    tags: mark ? [SAMPLE_TAG] : [],
    note: (mark && collapse(mark.getAttribute('content') ?? '')) || null,
  };
}

function attachmentRows({ id, contentHash, url }: Announcement, { pages }: PageView): Attachment[] {
  const files = pages.flatMap((page) => attachmentsOf(page.document, page.url ?? url));
  const byHref = new Map(files.toReversed().map((file) => [file.href, file]));
  return [...byHref.values()].reverse().map((file) => ({
    announcementId: id,
    contentHash,
    ...file,
    sizeBytes: null,
    textState: 'not-fetched',
    text: null,
  }));
}

function provenanceRows({ id, contentHash }: Announcement, merged: readonly Merged[]): Provenance[] {
  return merged.map(({ list: _parts, ...proposal }) => ({ announcementId: id, contentHash, ...proposal }));
}

/** A text of which pages are missing is kept in part only, however well its pages were read. */
function coverageOf({ body, pages, missingPages }: PageView): number | null {
  return body && (body.coverage * pages.length) / (pages.length + missingPages.length);
}

/** Of a text on several pages: which were read, and which could not be had (1 of 3 pages). */
function pagesRows({ id, contentHash }: Announcement, { pages, missingPages }: PageView): Provenance[] {
  const base = { announcementId: id, contentHash, reader: 'text', confidence: 1, chosen: true };
  const read = pages.flatMap(({ url }) => url ?? []);
  const total = pages.length + missingPages.length;
  const gap = { had: pages.length, total, missing: missingPages };
  return [
    ...(read.length > 1 ? [{ ...base, ...pagesReading(read) }] : []),
    ...(missingPages.length > 0 ? [{ ...base, ...gapReading(gap) }] : []),
  ];
}
