import type { Attachment } from '../model/announcement.ts';
import { nextLamport } from './logical-time.ts';
import type { StoreDatabase } from './store-database.ts';

/** What fetching or reading a file tells of it. */
export type AttachmentChange = Partial<Omit<Attachment, 'announcementId' | 'contentHash' | 'title' | 'href'>>;

/** Attachments as a page lists them now, with what was fetched of the same files before. */
export function keepFetched(
  read: readonly Attachment[],
  known: readonly Attachment[],
  contentHash?: string,
): Attachment[] {
  const byHref = new Map(known.map((attachment) => [attachment.href, attachment]));
  return read.map((attachment) => {
    const before = byHref.get(attachment.href);
    if (!before || before.textState === 'not-fetched' || attachment.textState !== 'not-fetched')
      return attachment;
    return { ...before, title: attachment.title, contentHash: contentHash ?? before.contentHash };
  });
}

/**
 * Writes what was learned of a file into the current version of each record that offers it, with a new logical
 * time, so that the rows are sent again. Call inside a transaction over heads, versions and meta.
 */
export async function changeAttachments(
  db: StoreDatabase,
  device: string,
  recordIds: readonly string[],
  href: string,
  change: AttachmentChange,
): Promise<void> {
  for (const head of await db.heads.bulkGet([...recordIds])) {
    const row = head && (await db.versions.get([head.id, head.contentHash]));
    if (!row?.attachments.some((attachment) => attachment.href === href)) continue;
    const lamport = await nextLamport(db);
    const attachments = row.attachments.map((attachment) =>
      attachment.href === href ? { ...attachment, ...change } : attachment,
    );
    await db.versions.put({ ...row, attachments, device, lamport });
    await db.heads.update(row.id, { lamport });
  }
}
