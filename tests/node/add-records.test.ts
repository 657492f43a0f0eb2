import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRecords } from '../../src/node/add-records.ts';
import { diskFolder } from '../../src/node/disk-folder.ts';
import { readCorpusSegments } from '../../src/node/read-corpus-segments.ts';
import { readManifests } from '../../src/sync/manifest.ts';
import { announcementsTable, detailsTable } from '../../src/tables/stored-tables.ts';
import { stampedRecord } from '../support/records.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policyloom-corpus-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const record = (path: string, title: string) => stampedRecord({ url: `http://a.example/${path}`, title });
const open = async () => readCorpusSegments(root);

describe('addRecords', () => {
  it('adds, updates and leaves alone', async () => {
    expect(await addRecords(root, [record('1', '甲'), record('2', '乙')])).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
    });
    expect(await addRecords(root, [record('1', '甲'), record('2', '丙'), record('3', '丁')])).toEqual({
      added: 1,
      updated: 1,
      unchanged: 1,
    });
    expect(announcementsTable(await open()).array('title')).toEqual(['甲', '丙', '丁']);
  });

  it('shows the provenance of the current version only', async () => {
    await addRecords(root, [record('1', '甲')]);
    await addRecords(root, [record('1', '乙')]);
    expect(detailsTable(await open(), 'provenance').array('value')).toEqual(['乙']);
  });

  it('names a segment that was altered', async () => {
    await addRecords(root, [record('1', '甲')]);
    const path = (await readManifests(diskFolder(root)))[0]?.segments[0]?.path ?? '';
    const bytes = await readFile(join(root, path));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(join(root, path), bytes);
    await expect(open()).rejects.toThrow(`A segment differs from what the manifest says (${path})`);
  });

  it('notices a change also after the segment was found whole before', async () => {
    await addRecords(root, [record('1', '甲')]);
    await open();
    await open();
    const path = (await readManifests(diskFolder(root)))[0]?.segments[0]?.path ?? '';
    const bytes = await readFile(join(root, path));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(join(root, path), bytes);
    await expect(open()).rejects.toThrow(`A segment differs from what the manifest says (${path})`);
  });

  it('names a segment that is missing', async () => {
    await addRecords(root, [record('1', '甲')]);
    const path = (await readManifests(diskFolder(root)))[0]?.segments[0]?.path ?? '';
    await rm(join(root, path));
    await expect(open()).rejects.toThrow(`missing (${path})`);
  });
});
