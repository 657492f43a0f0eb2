import { capture } from '../../src/capture/capture.ts';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { documentOf } from '../../src/node/read-document.ts';

const CONTEXT = { capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test-device' };

/** The record of a page given as markup. */
export function captureHtml(html: string, url: string | null = null): AnnouncementRecord {
  const result = capture(documentOf(html), { url, ...CONTEXT });
  if (result.kind !== 'captured') throw new Error(`skipped: ${result.reason}`);
  return result.record;
}

/** Two paragraphs of running text, so that a page has a body to stand around. */
export const PARAGRAPHS = `<p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。</p>
<p>园区建设坚持统一规划、分步实施，基础设施与公共服务同步推进，重大事项及时报告。</p>`;
