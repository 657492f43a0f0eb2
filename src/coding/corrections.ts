import { type Announcement, announcementSchema } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';

/** Fields that a person may correct; not what identifies the version, nor the text that offsets point into. */
const { id, contentHash, workId, url, canonicalUrl, bodyText, capturedAt, capturedBy, ...correctable } =
  announcementSchema.shape;

/**
 * What people decided last for the fields of an announcement; null says that the page does not state it. A
 * value that the field cannot have is passed over.
 *
 * @param codings in order of (`lamport`, `device`); those of other targets do not count
 */
export function correctionsOf(codings: readonly Coding[], announcementId: string): Partial<Announcement> {
  const latest = new Map<string, unknown>();
  for (const coding of codings) {
    if (coding.targetType !== 'announcement' || coding.targetId !== announcementId) continue;
    latest.set(coding.field, decidedValue(coding));
  }
  const schemas = Object.entries(correctable).filter(([field]) => latest.has(field));
  const fitting = schemas.flatMap(([field, schema]) => {
    const parsed = schema.safeParse(latest.get(field));
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return Object.fromEntries(fitting);
}

/** An announcement with what people decided about it. */
export function corrected(announcement: Announcement, codings: readonly Coding[]): Announcement {
  return { ...announcement, ...correctionsOf(codings, announcement.id) };
}

function decidedValue({ value }: Coding): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
