import { corrected } from '../../src/coding/corrections.ts';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import type { PanelPort, RecordDetail } from './panel-port.ts';

/**
 * Records as a JSON array: the columns of `announcements` with the person's corrections, each with its
 * `attachments` and `provenance`. Records that are gone are left out.
 */
export async function recordsJson(
  ids: readonly string[],
  port: Pick<PanelPort, 'getRecord'>,
): Promise<string> {
  const records: unknown[] = [];
  for (const id of ids) {
    const detail = await port.getRecord(id);
    if (detail) records.push(exported(detail));
  }
  return `${JSON.stringify(records, null, 2)}\n`;
}

function exported(
  detail: RecordDetail,
): AnnouncementRecord['announcement'] & Omit<AnnouncementRecord, 'announcement'> {
  const { announcement, attachments, provenance, codings } = detail;
  return { ...corrected(announcement, codings), attachments, provenance };
}
