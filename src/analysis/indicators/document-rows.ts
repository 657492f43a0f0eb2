import { z } from 'zod';
import { announcementSchema } from '../../model/announcement.ts';
import { mentionSchema, policyEventSchema } from '../../model/event.ts';

const list = z.preprocess(
  (cell) => Array.from(z.custom<Iterable<unknown>>().parse(cell)),
  z.array(z.string()),
);

/** Columns of `announcements` that documents are made of. */
export const textRow = announcementSchema
  .pick({
    id: true,
    workId: true,
    title: true,
    siteName: true,
    canonicalUrl: true,
    url: true,
    dateWritten: true,
    datePublished: true,
    issuerTier: true,
    genre: true,
  })
  .extend({ issuers: list });

/** Columns of `events` that documents are made of. */
export const actRow = policyEventSchema
  .pick({ id: true, announcementId: true, kind: true, date: true, scale: true, mode: true, field: true })
  .extend({
    participants: list,
    origin: list,
    destination: list,
    actors: list,
    industries: list,
    instruments: list,
    status: z.string(),
    start: z.number().nullable(),
    field: z.string().nullable(),
  });

/** Columns of `mentions` that documents are made of. */
export const wordRow = mentionSchema
  .pick({ announcementId: true, kind: true, entityId: true, quote: true })
  .extend({ flags: list, targetId: z.string().nullish() });

export type TextRow = Readonly<z.infer<typeof textRow>>;
export type ActRow = Readonly<z.infer<typeof actRow>>;
export type WordRow = Readonly<z.infer<typeof wordRow>>;
