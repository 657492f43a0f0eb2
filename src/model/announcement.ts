import { z } from 'zod';
import { isIsoDate } from './time.ts';
import { genres, issuerTiers } from './vocabulary.ts';

const isoDate = z.string().refine(isIsoDate, 'not a calendar date such as 2014, 2014-02 or 2014-02-26');

/** One version of one document, as a page states it. Fields that the page does not state are null or empty. */
export const announcementSchema = z.object({
  /** First 32 hex digits of SHA-256 of `canonicalUrl`, else `url`, else `contentHash`. */
  id: z.string().min(1),
  /** SHA-256 of the normalised title and text; identifies the version. */
  contentHash: z.string(),
  /** Groups the same document at several addresses. */
  workId: z.string(),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  siteName: z.string().nullable(),
  title: z.string().nullable(),
  docNumber: z.string().nullable(),
  indexNumber: z.string().nullable(),
  /** Canonical names, in the page's order. */
  issuers: z.array(z.string()),
  /** What the page prints, in the page's order. */
  issuersAsWritten: z.array(z.string()),
  issuerTier: z.enum(issuerTiers).nullable(),
  dateWritten: isoDate.nullable(),
  datePublished: isoDate.nullable(),
  dateEffective: isoDate.nullable(),
  validity: z.string().nullable(),
  topics: z.array(z.string()),
  keywords: z.array(z.string()),
  genre: z.enum(genres).nullable(),
  language: z.string().nullable(),
  /** The text as the page prints it; paragraphs end with a line break. */
  bodyText: z.string(),
  /** Share of the page's visible text that the body keeps, 0–1; null when there was no page. */
  coverage: z.number().min(0).max(1).nullable(),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  /** ISO 8601 instant, UTC. */
  capturedAt: z.string(),
  /** The device that captured. */
  capturedBy: z.string(),
});

export type Announcement = Readonly<z.infer<typeof announcementSchema>>;

/** A document that a page offers beside its text. */
export const attachmentSchema = z.object({
  announcementId: z.string(),
  contentHash: z.string(),
  title: z.string(),
  href: z.string(),
  mediaType: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  /** `not-fetched` until somebody asks for it. */
  textState: z.enum(['not-fetched', 'text', 'no-text', 'not-read', 'failed']),
  text: z.string().nullable(),
  /** Whether the file itself holds the text, or OCR read it off pictures; missing before it was read. */
  textSource: z.enum(['file', 'ocr']).nullish(),
  /** Mean confidence of OCR over its characters, 0–1; missing for other text. */
  ocrConfidence: z.number().min(0).max(1).nullish(),
  /** Why the file could not be fetched or read, as a code such as `not-found` or `password`. */
  problem: z.string().nullish(),
  /** SHA-256 of the file's bytes, which stay on the device that fetched them. */
  sha256: z.string().nullish(),
});

export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/** What one reader read for one field, whether or not it was chosen. */
export const provenanceSchema = z.object({
  announcementId: z.string(),
  contentHash: z.string(),
  field: z.string(),
  /** Lists are joined with 、. */
  value: z.string(),
  /** The reader that proposed it, such as `meta` or `label-table`. */
  reader: z.string(),
  /** The place or words on the page that say so. */
  evidence: z.string(),
  /** 0–1. */
  confidence: z.number(),
  chosen: z.boolean(),
});

export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** A captured page: one version of an announcement with what it offers and what was read where. */
export interface AnnouncementRecord {
  readonly announcement: Announcement;
  readonly attachments: readonly Attachment[];
  readonly provenance: readonly Provenance[];
}
