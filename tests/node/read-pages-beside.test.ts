import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPagesBeside } from '../../src/node/read-pages-beside.ts';

const PAGER = '<div><a href="t1.html">1</a> <a href="t1_1.html">2</a></div>';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  for (const [name, text] of Object.entries(files)) {
    const html = `<html><head><title>示例规划</title></head><body><h1>示例规划</h1><p>${text}</p>${PAGER}</body></html>`;
    await writeFile(join(folder, name), html);
  }
  return folder;
}

async function textOf(path: string) {
  const result = await readPagesBeside(path, await readFile(path), { url: null, charset: null });
  if (result.kind !== 'captured') throw new Error(result.reason);
  const { announcement, provenance } = result.record;
  const gaps = provenance.filter(({ field }) => field === 'bodyText').map(({ value }) => value);
  return { url: announcement.url, body: announcement.bodyText, gaps };
}

describe('a saved page of several', () => {
  it('is joined with those beside it', async () => {
    const folder = await folderWith({
      't1.html': '建设园区，明确分工。',
      't1_1.html': '加强领导，落实责任。',
    });
    expect(await textOf(join(folder, 't1.html'))).toEqual({
      url: null,
      body: '建设园区，明确分工。\n加强领导，落实责任。\n',
      gaps: [],
    });
  });

  it('says what is missing where it stands alone', async () => {
    const folder = await folderWith({ 't1.html': '建设园区，明确分工。' });
    expect(await textOf(join(folder, 't1.html'))).toEqual({
      url: null,
      body: '建设园区，明确分工。\n',
      gaps: ['1 of 2 pages'],
    });
  });
});
