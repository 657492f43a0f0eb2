import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFolder } from '../../src/node/disk-folder.ts';
import type { Store } from '../../src/store/store.ts';
import type { Folder } from '../../src/sync/folder.ts';
import { pullCodings } from '../../src/sync/pull-codings.ts';
import { push } from '../../src/sync/push.ts';
import { sampleRecord } from '../store/sample-record.ts';
import { testStore } from '../store/test-store.ts';

let root: string;
let folder: Folder;
let here: Store;
let other: Store;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policyloom-pull-'));
  folder = diskFolder(root);
  [here, other] = await Promise.all([testStore(), testStore()]);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const draftOf = (value: string) => ({
  ...({ targetType: 'event', targetId: 'e', field: 'status', value: JSON.stringify(value) } as const),
  ...{ replaces: null, coder: '乙' },
});

async function decideElsewhere(...values: readonly string[]): Promise<void> {
  for (const value of values) {
    await other.addCoding(draftOf(value));
    await push(other, folder);
  }
}

describe('pullCodings', () => {
  it('takes what other devices decided, as it stands there, and nothing twice', async () => {
    await decideElsewhere('confirmed', 'rejected');
    expect(await pullCodings(folder, here)).toEqual({ devices: 1, codings: 2 });
    expect(await here.allCodings()).toEqual(await other.allCodings());
    expect(await pullCodings(folder, here)).toEqual({ devices: 1, codings: 0 });
    await decideElsewhere('confirmed');
    expect(await pullCodings(folder, here)).toEqual({ devices: 1, codings: 1 });
  });

  it('what is decided here afterwards comes after it', async () => {
    await decideElsewhere('confirmed', 'rejected', 'confirmed');
    await pullCodings(folder, here);
    const own = await here.addCoding(draftOf('rejected'));
    expect((await here.codingsOf('e')).at(-1)).toEqual(own);
  });

  it('segments that the other device merged are read without counting their rows again', async () => {
    await decideElsewhere(...Array.from({ length: 32 }, () => 'confirmed'));
    expect(await pullCodings(folder, here)).toEqual({ devices: 1, codings: 32 });
    await decideElsewhere('rejected');
    expect(await pullCodings(folder, here)).toEqual({ devices: 1, codings: 1 });
    expect((await here.allCodings()).length).toBe(33);
  });

  it('corrects the list’s row of a record, which does not wait to be sent for it', async () => {
    await here.saveRecord(sampleRecord());
    await push(here, folder, { onThrough: (through) => here.markSynced('p', through) });
    await other.addCoding({
      ...draftOf('对的标题'),
      ...{ targetType: 'announcement', targetId: 'record-1', field: 'title' },
    });
    await push(other, folder);
    const [before] = (await here.searchRecords()).rows;
    await pullCodings(folder, here);
    const [after] = (await here.searchRecords()).rows;
    expect(after).toEqual({ ...before, title: '对的标题' });
    expect(await here.countWaiting('p')).toBe(0);
  });

  it('a damaged segment is named, and those of other devices are taken all the same', async () => {
    await decideElsewhere('confirmed');
    const [name = ''] = await readdir(join(root, 'segments', other.device));
    await writeFile(join(root, 'segments', other.device, name), 'torn');
    const third = await testStore();
    await third.addCoding(draftOf('rejected'));
    await push(third, folder);
    await expect(pullCodings(folder, here)).rejects.toThrow(name);
    expect(await here.allCodings()).toEqual(await third.allCodings());
  });
});
