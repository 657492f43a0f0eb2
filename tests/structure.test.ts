import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/node/package-root.ts';

const root = packageRoot();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .sort();

const sources = ['src', 'extension'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
const notebooks = filesUnder('notebooks', /^[^/]*\.ipynb$/);

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[] | string;
  readonly outputs?: readonly unknown[];
}

function codeCells(path: string): Cell[] {
  const { cells } = JSON.parse(read(path)) as { cells: Cell[] };
  return cells.filter((cell) => cell.cell_type === 'code');
}

describe('sources', () => {
  it('never write markup of their own into a page', () => {
    const writers =
      /\b(?:innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\bouterHTML\s*=/;
    expect(sources.filter((path) => writers.test(read(path)))).toEqual([]);
  });

  it('pay their dated debts', () => {
    const month = new Date().toISOString().slice(0, 7);
    const expired = sources.flatMap((path) =>
      [...read(path).matchAll(/TODO \[(\d{4}-\d{2})\]/g)]
        .filter(([, until = '']) => until < month)
        .map(() => path),
    );
    expect(expired).toEqual([]);
  });
});

describe.each(notebooks)('%s', (path) => {
  it('is kept without outputs', () => {
    expect(codeCells(path).flatMap((cell) => cell.outputs ?? [])).toEqual([]);
  });

  it('imports nothing but policyloom, and is named in the README of its folder', () => {
    const code = codeCells(path).flatMap((cell) => [cell.source].flat().join(''));
    const imports = code.join('\n').matchAll(/from '([^']+)'|import\('([^']+)'\)|require\('([^']+)'\)/g);
    expect(
      new Set(Array.from(imports, ([, from, dynamic, required]) => from ?? dynamic ?? required)),
    ).toEqual(new Set(['policyloom']));
    expect(read('notebooks/README.md')).toContain(path.split('/').at(-1) ?? '');
  });
});

describe('word lists', () => {
  it.each(filesUnder('src/lexicon', /\.json$/))('%s says where it comes from', (path) => {
    expect(Object.keys(JSON.parse(read(path))).some((key) => /^sources?$/.test(key))).toBe(true);
  });
});
