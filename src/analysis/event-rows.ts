import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import { announcementSchema } from '../model/announcement.ts';
import { linkageSchema, policyEventSchema } from '../model/event.ts';

const eventRow = policyEventSchema
  .pick({
    id: true,
    announcementId: true,
    kind: true,
    date: true,
    precision: true,
    scale: true,
    participants: true,
    status: true,
    confidence: true,
  })
  .extend({ quote: z.string().nullish() });
const documentRow = announcementSchema.pick({
  id: true,
  title: true,
  url: true,
  canonicalUrl: true,
  siteName: true,
  issuerTier: true,
});
const linkageRow = linkageSchema.pick({
  placeA: true,
  placeB: true,
  directed: true,
  kind: true,
  eventIds: true,
});

/** What analysis reads of an event. */
export type EventRow = Readonly<z.infer<typeof eventRow>>;
/** What analysis reads of an announcement. */
export type DocumentRow = Readonly<z.infer<typeof documentRow>>;
/** What analysis reads of a linkage. */
export type LinkageRow = Readonly<z.infer<typeof linkageRow>>;

/** The rows of an events table. @throws {z.ZodError} when a cell is not what the published column promises */
export function eventRows(events: ColumnTable): EventRow[] {
  return z.array(eventRow).parse(events.objects());
}

/** The rows of an announcements table. @throws {z.ZodError} when a cell is not what the published column promises */
export function documentRows(announcements: ColumnTable): DocumentRow[] {
  return z.array(documentRow).parse(announcements.objects());
}

/** The rows of a linkages table. @throws {z.ZodError} when a cell is not what the published column promises */
export function linkageRows(linkages: ColumnTable): LinkageRow[] {
  return z.array(linkageRow).parse(linkages.objects());
}
