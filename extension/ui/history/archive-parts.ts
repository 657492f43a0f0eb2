import { gunzip, sha256Of } from '../../../src/store/pack-page.ts';
import type { Store } from '../../../src/store/store.ts';
import { downloadBytes } from '../download-bytes.ts';
import type { PanelPort } from '../panel-port.ts';
import { canSaveMhtml, saveMhtml } from './save-mhtml.ts';

type ArchivePart =
  | 'archivesOf'
  | 'archivedPage'
  | 'saveArchive'
  | 'canSaveMhtml'
  | 'saveMhtml'
  | 'dropArchives'
  | 'archiveUse'
  | 'clearArchives'
  | 'versionsOf';

/** The port's archived pages and versions out of the store. */
export function archiveParts(store: Store): Pick<PanelPort, ArchivePart> {
  const bytesOf = async (id: string, contentHash: string) => {
    const gzip = await store.readArchive(id, contentHash);
    return gzip && gunzip(gzip);
  };
  return {
    archivesOf: (id) => store.archivesOf(id),
    async archivedPage({ id, contentHash, sha256 }) {
      const bytes = await bytesOf(id, contentHash);
      if (!bytes) return null;
      return { html: new TextDecoder().decode(bytes), isIntact: (await sha256Of(bytes)) === sha256 };
    },
    async saveArchive({ id, contentHash }, name) {
      const bytes = await bytesOf(id, contentHash);
      if (!bytes) return false;
      downloadBytes(`${name}.html`, bytes, 'text/html');
      return true;
    },
    canSaveMhtml,
    saveMhtml,
    async dropArchives(ids) {
      const dropped = await store.dropArchives(ids);
      return { pages: dropped.length, undo: () => store.restoreArchives(dropped) };
    },
    archiveUse: () => store.archiveUse(),
    clearArchives: (which) => store.clearArchives(which),
    versionsOf: (id) => store.versionsOf(id),
  };
}
