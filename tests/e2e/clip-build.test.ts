import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildExtension } from '../../scripts/setup/build.ts';
import { extensionDir } from '../../scripts/setup/paths.ts';

/** Bytes, not compressed. The script runs in every page that is clipped; the worker starts many times a day. */
const MOST_CAPTURE_BYTES = 128_000;
const MOST_BACKGROUND_BYTES = 400_000;

const read = (name: string) => readFileSync(join(extensionDir, name), 'utf8');

/** A script and every script that it loads before it runs. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, path = ''] of read(name).matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
    withImports(join(name, '..', path), seen);
  }
  return seen;
}

describe('the built extension', () => {
  beforeAll(async () => {
    await buildExtension();
  });

  it('asks at install for these permissions and no other', () => {
    const manifest = z
      .object({
        permissions: z.array(z.string()),
        host_permissions: z.array(z.string()),
        optional_host_permissions: z.array(z.string()),
        optional_permissions: z.array(z.string()).default([]),
        content_scripts: z.array(z.unknown()).default([]),
      })
      .parse(JSON.parse(read('manifest.json')));
    expect(manifest).toEqual({
      permissions: [
        'activeTab',
        'storage',
        'unlimitedStorage',
        'sidePanel',
        'contextMenus',
        'scripting',
        'alarms',
        'offscreen',
      ],
      host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
      optional_host_permissions: ['*://*/*'],
      optional_permissions: ['pageCapture'],
      content_scripts: [],
    });
  });

  it('has a worker without the analysis and the charts, and of a bearable size', () => {
    const scripts = [...withImports('background.js')];
    const text = scripts.map(read).join('\n');
    expect(['arquero', 'vega', 'preact'].filter((name) => text.toLowerCase().includes(name))).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BACKGROUND_BYTES);
  });

  it('reads pages with one small script', () => {
    expect([...withImports('capture-page.js')]).toEqual(['capture-page.js']);
    expect(statSync(join(extensionDir, 'capture-page.js')).size).toBeLessThan(MOST_CAPTURE_BYTES);
  });

  it('holds no character that the browser takes for a wrong encoding', () => {
    const scripts = readdirSync(extensionDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.filter((name) => /[\ufdd0-\ufdef\ufffe\uffff\ufffd]/.test(read(name)))).toEqual([]);
  });

  it('says everything in both languages', () => {
    const keys = (language: string) =>
      Object.keys(JSON.parse(read(`_locales/${language}/messages.json`))).sort();
    expect(keys('zh_CN')).toEqual(keys('en'));
  });
});
