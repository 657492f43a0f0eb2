import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Jupyter, startJupyter } from '../../scripts/lib/jupyter.ts';
import { readCorpusSegments } from '../../src/node/read-corpus-segments.ts';
import { jupyterFolder } from '../../src/sync/jupyter-folder.ts';
import { push, type StampedRecord, type SyncSource } from '../../src/sync/push.ts';
import { announcementsTable } from '../../src/tables/stored-tables.ts';
import { stampedRecord } from '../support/records.ts';

let work: string;
let jupyter: Jupyter;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'policyloom-jupyter-'));
  jupyter = await startJupyter({ rootDir: join(work, 'served'), stateDir: join(work, 'state') });
});
afterAll(async () => {
  await jupyter.stop();
  await rm(work, { recursive: true, force: true });
});

const folderAt = (folder: string, token = jupyter.token) =>
  jupyterFolder({ baseUrl: jupyter.baseUrl, token, folder }, fetch);

function sourceOf(records: readonly StampedRecord[]): SyncSource {
  return {
    device: 'tablet',
    changesSince: async (lamport, maxRows) => {
      const versions = records.filter((record) => record.lamport > lamport).slice(0, maxRows);
      return { versions, codings: [], through: versions.at(-1)?.lamport ?? lamport };
    },
  };
}

const manyRecords = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    stampedRecord({ url: `http://a.example/${index}`, title: `公告${index}` }, { lamport: index + 1 }),
  );

describe('a corpus folder behind a real Jupyter server', () => {
  it('is made with the folders above it and read back from disk', async () => {
    await push(sourceOf(manyRecords(3)), folderAt('研究 1/policy-corpus'));
    const segments = await readCorpusSegments(join(work, 'served', '研究 1', 'policy-corpus'));
    expect(announcementsTable(segments).array('title')).toEqual(['公告0', '公告1', '公告2']);
  });

  it('gives null for a file and no names for a folder that are not there', async () => {
    const folder = folderAt('nowhere');
    expect([await folder.read('manifest.x.json'), await folder.list('segments')]).toEqual([null, []]);
  });

  it('does not let a rename replace a file', async () => {
    const folder = folderAt('renames');
    await folder.write('a', new Uint8Array([1]));
    await folder.write('b', new Uint8Array([2]));
    await expect(folder.rename('a', 'b')).rejects.toMatchObject({ code: 'refused' });
    expect(await folder.read('b')).toEqual(new Uint8Array([2]));
  });

  it('tells a wrong token from a server that does not run, and never says the token', async () => {
    const wrong = await folderAt('x', 'not-the-token')
      .read('a')
      .catch((error: Error) => error);
    expect(wrong).toMatchObject({ code: 'wrong-token' });
    expect(String(wrong)).not.toContain('not-the-token');
    const nobody = jupyterFolder(
      { baseUrl: 'http://127.0.0.1:9/', token: jupyter.token, folder: 'x' },
      fetch,
    );
    await expect(nobody.read('a')).rejects.toMatchObject({ code: 'not-running' });
  });

  it('loses and doubles nothing when Jupyter is stopped during a sync, and completes when it runs again', async () => {
    const records = manyRecords(5_000);
    const source = sourceOf(records);
    let manifests = 0;
    const firstTry = push(source, folderAt('stopped'), {
      onThrough: async () => {
        manifests += 1;
        if (manifests === 3) void jupyter.stop();
      },
    });
    await expect(firstTry).rejects.toMatchObject({ code: 'not-running' });
    jupyter = await startJupyter({ rootDir: join(work, 'served'), stateDir: join(work, 'state') });
    const onDisk = join(work, 'served', 'stopped');
    const half = announcementsTable(await readCorpusSegments(onDisk)).numRows();
    expect(half).toBeGreaterThanOrEqual(2_000);
    expect(half).toBeLessThan(5_000);
    await push(source, folderAt('stopped'));
    const titles = announcementsTable(await readCorpusSegments(onDisk)).array('title');
    expect(titles).toEqual(records.map(({ announcement }) => announcement.title));
  });
});
