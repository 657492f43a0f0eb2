import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'policyloom-built-'));
const page = join(root, 'tests/fixtures/pages/cctv--port-agreement-2023/page.html');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The machine's own Node, which may be older than the one that the packages bring; else that one. */
function nodeOnPath(): string {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => !place.includes('node_modules'));
  return places.map((place) => join(place, 'node')).find(canRun) ?? process.execPath;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const built = (...args: readonly string[]): string =>
  execFileSync(nodeOnPath(), [join(root, 'dist/cli/main.js'), ...args], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the command as it is installed', () => {
  it('reads, codes and counts with whatever Node from 20 on is there', () => {
    expect(JSON.parse(built('extract', page))).toHaveProperty('title');
    built('import', '--corpus', 'corpus', page);
    expect(JSON.parse(built('code', 'corpus')).events).not.toEqual([]);
    expect(JSON.parse(built('analyze', '--corpus', 'corpus'))).toHaveProperty('corpus.hash');
  });
});
