import type { AnnexPorts } from '../../../src/capture/annexes/read-annex.ts';
import { importDocument } from '../../../src/capture/imports/import-document.ts';
import { importPage } from '../../../src/capture/imports/import-page.ts';
import { ImportError, type ImportProblem, importError } from '../../../src/capture/imports/import-problem.ts';
import type { ImportContext } from '../../../src/capture/imports/imported-record.ts';
import type { ImportContent } from '../../../src/capture/imports/read-import.ts';
import type { RowTable } from '../../../src/capture/imports/row-table.ts';
import type { SavedPage } from '../../../src/capture/imports/saved-page.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import type { PickedFile } from './import-state.ts';
import type { PickedPages } from './picked-pages.ts';

/** What reading files needs of the place where it runs. */
export interface ReadPorts extends AnnexPorts {
  /** Reads a file away from the screen's thread. */
  readonly readContent: (bytes: Uint8Array, file: string, context: ImportContext) => Promise<ImportContent>;
}

/** What one file gave. */
export interface PickedContent {
  readonly tables: readonly RowTable[];
  readonly records: readonly AnnouncementRecord[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads a file; what is wrong with it is an answer, since other files go on.
 *
 * @param pages picked together with it: the further pages of its text may be among them
 */
export async function readPicked(
  file: PickedFile,
  pages: PickedPages,
  context: ImportContext,
  ports: ReadPorts,
): Promise<PickedContent> {
  try {
    return await contentOf(file, pages, context, ports);
  } catch (error) {
    const known = error instanceof ImportError ? error : importError('unreadable', file.name, reason(error));
    return { tables: [], records: [], problems: [known.problem] };
  }
}

async function contentOf(
  file: PickedFile,
  pages: PickedPages,
  context: ImportContext,
  ports: ReadPorts,
): Promise<PickedContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = await ports.readContent(bytes, file.name, context);
  switch (content.kind) {
    case 'tables':
      return { tables: content.tables, records: [], problems: [] };
    case 'records':
      return { tables: [], records: content.records, problems: content.problems };
    case 'page': {
      const { name } = file;
      const page = { document: ports.parseHtml(content.page.html), name };
      const record = await importPage(content.page, page, name, context, async (address) => {
        const further = await pages.pageAt(address);
        return further && ports.parseHtml(further.html);
      });
      return { tables: [], records: [record], problems: [] };
    }
    case 'document':
      return {
        tables: [],
        records: [await importDocument(bytes, file.name, ports, context)],
        problems: [],
      };
  }
}

/** The saved page in a file; null where it holds something else, or cannot be read: that is told when its turn comes. */
export async function pageIn(
  file: PickedFile,
  context: ImportContext,
  { readContent }: ReadPorts,
): Promise<SavedPage | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = await readContent(bytes, file.name, context).catch(() => null);
  return content?.kind === 'page' ? content.page : null;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
