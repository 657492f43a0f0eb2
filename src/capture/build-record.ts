import type { Announcement, AnnouncementRecord, Provenance } from '../model/announcement.ts';
import { canonicalUrl } from './canonical-url.ts';
import { identify } from './identity.ts';
import { chosenList, chosenValue, type Merged } from './merge.ts';
import type { PageView } from './page-view.ts';

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
  const canonical = canonicalUrl(page.document, context.url);
  const value = (field: Merged['field']) => chosenValue(merged, field);
  const bodyText = page.body?.lines.map((line) => `${line.text}\n`).join('') ?? '';
  const url = context.url ?? canonical;
  const core = {
    url,
    canonicalUrl: canonical,
    title: value('title'),
    docNumber: value('docNumber'),
    bodyText,
  };
  const identity = identify(core);
  const announcement: Announcement = {
    ...identity,
    ...core,
    siteName: value('siteName'),
    indexNumber: value('indexNumber'),
    issuers: chosenList(merged, 'issuers'),
    issuersAsWritten: chosenList(merged, 'issuers'),
    issuerTier: null,
    dateWritten: value('dateWritten'),
    datePublished: value('datePublished'),
    dateEffective: value('dateEffective'),
    validity: value('validity'),
    topics: chosenList(merged, 'topics'),
    keywords: chosenList(merged, 'keywords'),
    genre: null,
    language: value('language'),
    coverage: null,
    tags: [],
    note: null,
    capturedAt: context.capturedAt,
    capturedBy: context.capturedBy,
  };
  return { announcement, attachments: [], provenance: provenanceOf(announcement, merged) };
}

function provenanceOf({ id, contentHash }: Announcement, merged: readonly Merged[]): Provenance[] {
  return merged.map((proposal) => ({ announcementId: id, contentHash, ...proposal }));
}
