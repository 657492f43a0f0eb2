import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldView } from '../../../extension/ui/record-fields.ts';
import { recordParts } from '../../../extension/ui/record-parts.ts';
import { zh } from '../../../extension/ui/words/zh.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { announcementOf } from '../../support/records.ts';

const local = new Map<string, unknown>();
let opened = 0;
let store: Store;
let sent: number;

beforeEach(async () => {
  vi.stubGlobal('chrome', {
    storage: { local: { get: async (key: string) => ({ [key]: local.get(key) }) } },
  });
  opened += 1;
  let ids = 0;
  store = await openStore(`panel-${opened}`, { now: () => 0, newId: () => `id-${++ids}` });
  sent = 0;
});

afterEach(() => {
  store.close();
  local.clear();
  vi.unstubAllGlobals();
});

const parts = () =>
  recordParts(store, () => {
    sent += 1;
  });

async function save(title: string, url: string): Promise<string> {
  const announcement = announcementOf({ title, url, dateWritten: '2014-02-26' });
  return (await store.saveRecord({ announcement, attachments: [], provenance: [] })).id;
}

describe('recordParts', () => {
  it('a correction shows in the record, in the list and in the search, and is sent', async () => {
    const id = await save('关于产业转移的通知', 'http://a.gov.cn/1');
    await parts().correctField(id, 'title', '关于产业对接的通知');
    const detail = await parts().getRecord(id);
    expect(detail && fieldView(detail, zh).title).toMatchObject({
      value: '关于产业对接的通知',
      mark: { kind: 'you' },
    });
    expect((await parts().listRecords('对接的通知')).map(({ title }) => title)).toEqual([
      '关于产业对接的通知',
    ]);
    expect(sent).toBe(1);
  });

  it('a correction outlives a clip of the same page', async () => {
    const id = await save('关于产业转移的通知', 'http://a.gov.cn/1');
    await parts().correctField(id, 'dateWritten', '2014-03-01');
    await save('关于产业转移的通知', 'http://a.gov.cn/1');
    const [row] = await parts().listRecords('');
    expect(row?.dateWritten).toBe('2014-03-01');
  });

  it('a later correction names the one that it replaces', async () => {
    const id = await save('通知', 'http://a.gov.cn/1');
    await parts().correctField(id, 'docNumber', '一号');
    await parts().correctField(id, 'docNumber', '二号');
    const codings = (await parts().getRecord(id))?.codings ?? [];
    expect(codings.map(({ value, replaces }) => [value, replaces])).toEqual([
      ['"一号"', null],
      ['"二号"', codings[0]?.id],
    ]);
  });

  it('a deleted record is gone from list, count and page, and comes back whole', async () => {
    const id = await save('通知', 'http://a.gov.cn/1');
    await parts().deleteRecords([id]);
    expect([
      await parts().countRecords(),
      await parts().listRecords(''),
      await parts().findByAddress('http://a.gov.cn/1'),
    ]).toEqual([0, [], null]);
    await parts().restoreRecords([id]);
    expect((await parts().listRecords('')).map((row) => row.id)).toEqual([id]);
    expect(sent).toBe(2);
  });

  it('marks follow what the paired folder has', async () => {
    const first = await save('甲', 'http://a.gov.cn/1');
    const marks = async () => (await parts().listRecords('')).map(({ title, syncMark }) => [title, syncMark]);
    expect(await marks()).toEqual([['甲', 'waiting']]);
    local.set('pairing', { baseUrl: 'http://localhost:8888/', folder: 'policy-corpus', token: 'x' });
    await store.markSynced('http://localhost:8888/policy-corpus', 1);
    expect((await parts().getRecord(first))?.syncMark).toBe('synced');
    await parts().correctField(first, 'docNumber', '一号');
    expect(await marks()).toEqual([['甲', 'waiting']]);
  });

  it('what a server refuses to write is an error, what it cannot be reached for only waits', async () => {
    await save('甲', 'http://a.gov.cn/1');
    const marksWith = async (kind: string) => {
      const problem = { kind, detail: '', at: '' };
      local.set('syncStatus', { lastDoneAt: null, lastDurationMs: null, failures: 1, nextTryAt: 0, problem });
      return (await parts().listRecords('')).map(({ syncMark }) => syncMark);
    };
    expect([await marksWith('refused'), await marksWith('not-running')]).toEqual([['error'], ['waiting']]);
  });
});
