import type { Coding } from '../../src/model/coding.ts';
import type { StoredRecord } from '../../src/store/read-records.ts';
import type { Store } from '../../src/store/store.ts';
import type { RecordHead } from '../../src/store/store-database.ts';
import { readLocal } from '../local-state.ts';
import { pairingName } from '../pairing-name.ts';
import type { PanelPort, RecordDetail, RecordSummary, Repost, SyncMark } from './panel-port.ts';
import { whileSearching } from './searching.ts';

type RecordPart =
  | 'listRecords'
  | 'getRecord'
  | 'findByAddress'
  | 'countRecords'
  | 'deleteRecords'
  | 'restoreRecords'
  | 'correctField'
  | 'works'
  | 'repostsOf';

/**
 * The port's records out of the store.
 *
 * @param onWrite called after each write, so that it can be sent
 */
export function recordParts(store: Store, onWrite: () => void): Pick<PanelPort, RecordPart> {
  return {
    async listRecords(query) {
      const search = () => store.searchRecords({ text: query });
      const [{ rows }, mark] = await Promise.all([
        query.trim() === '' ? search() : whileSearching(search),
        syncMarker(store),
      ]);
      return rows.map((row): RecordSummary => ({ ...row, syncMark: mark(row) }));
    },
    getRecord: async (id) => detailOf(store, await store.getRecord(id)),
    findByAddress: async (url) => detailOf(store, await store.findByAddress(url)),
    countRecords: async () => (await store.counts()).records,
    works: () => store.works(),
    repostsOf: (id) => repostsOf(store, id),
    async deleteRecords(ids) {
      await store.deleteRecords(ids);
      onWrite();
    },
    async restoreRecords(ids) {
      await store.restoreRecords(ids);
      onWrite();
    },
    async correctField(id, field, value) {
      const replaces = lastOf(await store.codingsOf(id), field);
      await store.addCoding({
        targetType: 'announcement',
        targetId: id,
        field,
        value: JSON.stringify(value),
        replaces: replaces?.id ?? null,
        coder: store.device,
      });
      onWrite();
    },
  };
}

async function repostsOf(store: Store, id: string): Promise<Repost[]> {
  const works = await store.works();
  const work = works.get(id);
  const others = [...works].filter(([other, its]) => other !== id && its === work);
  const records = await Promise.all(others.map(([other]) => store.getRecord(other)));
  return records.flatMap((record) => {
    if (!record) return [];
    const { id: otherId, url, siteName } = record.announcement;
    return [{ id: otherId, url, siteName }];
  });
}

async function detailOf(store: Store, record: StoredRecord | null): Promise<RecordDetail | null> {
  if (!record) return null;
  const [codings, mark] = await Promise.all([store.codingsOf(record.head.id), syncMarker(store)]);
  return { ...record, codings, syncMark: mark(record.head) };
}

function lastOf(codings: readonly Coding[], field: string): Coding | undefined {
  return codings.findLast((coding) => coding.targetType === 'announcement' && coding.field === field);
}

/** Problems that waiting does not cure: what waits is then shown as an error. */
const lasting: readonly string[] = ['refused', 'wrong-version'];

async function syncMarker(store: Store): Promise<(head: Pick<RecordHead, 'lamport'>) => SyncMark> {
  const [pairing, status] = await Promise.all([readLocal('pairing'), readLocal('syncStatus')]);
  const through = pairing ? await store.syncedThrough(pairingName(pairing)) : 0;
  const waiting = lasting.includes(status?.problem?.kind ?? '') ? 'error' : 'waiting';
  return ({ lamport }) => (lamport <= through ? 'synced' : waiting);
}
