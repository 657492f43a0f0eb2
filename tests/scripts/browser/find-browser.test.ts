import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, usualPlaces } from '../../../scripts/browser/find-browser.ts';

let folder: string;

async function program(name: string, says: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho "${says}"\n`);
  await chmod(path, 0o755);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-browsers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('the one that a person names comes first, with what it says of itself', async () => {
    const path = await program('mine', 'Google Chrome 141.0.7390.54');
    expect(findBrowser({ ...process.env, POLICYLOOM_BROWSER: path })).toEqual({
      path,
      name: 'Google Chrome 141.0.7390.54',
      majorVersion: 141,
    });
  });

  it('one on the path is found; one that is named but not there is passed over', async () => {
    const path = await program('chromium', 'Chromium 140.0.7339.80');
    const found = findBrowser({ PATH: folder, CHROME_PATH: join(folder, 'nothing') });
    expect(found?.path).toBe(path);
  });

  it('one that is too old to take the extension is passed over', async () => {
    const old = await program('old', 'Chromium 119.0.6045.105');
    expect(findBrowser({ PATH: folder, POLICYLOOM_BROWSER: old })?.path).toBe(join(folder, 'chromium'));
  });
});

describe('usualPlaces', () => {
  it.each([
    [
      'darwin',
      { HOME: '/Users/li' },
      '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/google-chrome'],
  ] as const)('%s has them where its installers put them', (platform, environment, place) => {
    expect(usualPlaces(platform, environment).filter((one) => one === place)).toEqual([place]);
  });

  it('win32 has them below each of its program folders', () => {
    const places = usualPlaces('win32', { PROGRAMFILES: 'C:\\Programs', LOCALAPPDATA: 'C:\\Local' });
    const edge = ['Microsoft', 'Edge', 'Application', 'msedge.exe'];
    expect(places.filter((one) => one.endsWith('msedge.exe'))).toEqual([
      join('C:\\Local', ...edge),
      join('C:\\Programs', ...edge),
    ]);
  });
});
