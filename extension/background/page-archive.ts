import { gunzip, type PackedPage, packPage } from '../../src/store/pack-page.ts';
import type { ArchiveProblem } from '../../src/store/save-record.ts';
import { fromBase64 } from '../../src/sync/base64.ts';
import type { LiveHtml } from '../live-html.ts';
import { reportFailure } from './report-failure.ts';

/** A page ready to be kept, or why it is not. */
export interface PageArchive {
  readonly page: PackedPage | null;
  readonly problem: ArchiveProblem | null;
}

/** What a tab's page becomes in the archive. Never throws: a record is worth saving without it. */
export async function archiveOfTab(html: LiveHtml): Promise<PageArchive> {
  if (html.kind === 'file') return { page: null, problem: null };
  if (html.kind === 'not-packed') return { page: null, problem: html.problem };
  try {
    const bytes = await gunzip(Uint8Array.from(fromBase64(html.gzipBase64)));
    return { page: await packPage(new TextDecoder().decode(bytes), 'tab'), problem: null };
  } catch (error) {
    reportFailure(error);
    return { page: null, problem: 'failed' };
  }
}
