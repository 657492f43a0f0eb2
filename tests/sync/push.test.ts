import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFolder } from '../../src/node/disk-folder.ts';
import type { Folder } from '../../src/sync/folder.ts';
import { readManifests } from '../../src/sync/manifest.ts';
import { push, type StampedRecord, type SyncSource } from '../../src/sync/push.ts';
import { readSegments } from '../../src/sync/read-segments.ts';
import { decodeSegment } from '../../src/sync/wire.ts';
import { stampedRecord } from '../support/records.ts';

let root: string;
let folder: Folder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policyloom-push-'));
  folder = diskFolder(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function sourceOf(records: readonly StampedRecord[], device = 'tablet'): SyncSource {
  return {
    device,
    changesSince: async (lamport, maxRows) => {
      const versions = records.filter((record) => record.lamport > lamport).slice(0, maxRows);
      return { versions, codings: [], through: versions.at(-1)?.lamport ?? lamport };
    },
  };
}

async function titlesIn(): Promise<unknown[]> {
  const [manifest] = await readManifests(folder);
  const titles: unknown[] = [];
  for (const segment of manifest?.segments ?? []) {
    if (segment.table !== 'announcements') continue;
    const bytes = (await folder.read(segment.path)) ?? new Uint8Array();
    titles.push(...decodeSegment('announcements', bytes, segment.path).getChild('title').toArray());
  }
  return titles;
}

describe('push', () => {
  const records = [1, 2, 3].map((lamport) => stampedRecord({ title: `公告${lamport}` }, { lamport }));

  it('writes every record once and names it in the manifest', async () => {
    const result = await push(sourceOf(records), folder);
    expect(result).toEqual({ through: 3, announcements: 3, codings: 0, segments: 2 });
    expect(await titlesIn()).toEqual(['公告1', '公告2', '公告3']);
  });

  it('sends nothing the second time', async () => {
    await push(sourceOf(records), folder);
    expect(await push(sourceOf(records), folder)).toEqual({
      through: 3,
      announcements: 0,
      codings: 0,
      segments: 0,
    });
  });

  it('sends only what came since', async () => {
    await push(sourceOf(records.slice(0, 2)), folder);
    expect((await push(sourceOf(records), folder)).announcements).toBe(1);
    expect(await titlesIn()).toEqual(['公告1', '公告2', '公告3']);
  });

  it('leaves a lost segment lost, until the manifest is deleted as its error says; then sends everything anew', async () => {
    await push(sourceOf(records), folder);
    await folder.remove('segments/tablet/announcements-000001.arrow');
    const reading = () => readSegments(folder, async () => true);
    await push(sourceOf(records), folder);
    await expect(reading()).rejects.toThrow('delete manifest.tablet.json and sync again');
    await folder.remove('manifest.tablet.json');
    await push(sourceOf(records), folder);
    expect((await reading()).announcements.map((segment) => segment.numRows)).toEqual([3]);
  });

  it.each(['write', 'rename'] as const)(
    'is whole again after the connection broke at any %s',
    async (verb) => {
      for (let failAt = 0; failAt < 4; failAt += 1) {
        let calls = 0;
        const breaking: Folder = {
          ...folder,
          [verb]: async (...args: [string, never]) => {
            calls += 1;
            if (calls === failAt + 1) throw new Error('connection lost');
            return folder[verb](...args);
          },
        };
        const growing = [
          ...records,
          ...Array.from({ length: failAt }, (_, i) => stampedRecord({ title: `新${i}` }, { lamport: 4 + i })),
        ];
        await push(sourceOf(growing), breaking).catch((error: Error) =>
          expect(error.message).toBe('connection lost'),
        );
        await push(sourceOf(growing), folder);
        expect((await titlesIn()).length).toBe(growing.length);
      }
    },
  );

  it('merges many small segments, so that a clip at a time leaves few files and every row', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      stampedRecord({ url: `http://a.example/${index}`, title: `公告${index}` }, { lamport: index + 1 }),
    );
    for (let count = 1; count <= many.length; count += 1) await push(sourceOf(many.slice(0, count)), folder);
    expect((await titlesIn()).toSorted()).toEqual(
      many.map(({ announcement }) => announcement.title).toSorted(),
    );
    const [manifest] = await readManifests(folder);
    const named = (manifest?.segments ?? []).map(({ path }) => path.split('/').at(-1) ?? '').toSorted();
    expect(named.length).toBeLessThan(70);
    expect((await folder.list('segments/tablet')).toSorted()).toEqual(named);
  });

  it('keeps the devices of one folder apart', async () => {
    await push(sourceOf(records, 'tablet'), folder);
    await push(sourceOf(records, 'desk'), folder);
    expect((await readManifests(folder)).map(({ device, through }) => [device, through])).toEqual([
      ['desk', 3],
      ['tablet', 3],
    ]);
  });

  it('refuses a folder of a newer format and leaves it as it is', async () => {
    const newer = new TextEncoder().encode('{"formatVersion": 99}');
    await folder.write('manifest.tablet.json', newer);
    await expect(push(sourceOf(records), folder)).rejects.toThrow('manifest.tablet.json has format 99');
    expect(await folder.list('segments')).toEqual([]);
  });
});
