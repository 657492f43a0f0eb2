import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import { listPage } from '../../src/capture/lists/list-page.ts';
import { profileOf, siteProfiles } from '../../src/capture/sources/all.ts';
import { checkedProfile } from '../../src/capture/sources/check-profile.ts';
import { documentOf, readDocument } from '../../src/node/read-document.ts';

const root = join(import.meta.dirname, '../fixtures/sources');
const sources = join(import.meta.dirname, '../../src/capture/sources');
const folders = readdirSync(root);
const expectedSchema = z
  .object({
    url: z.url(),
    record: z.record(z.string(), z.unknown()),
    list: z.object({ items: z.array(z.unknown()), next: z.unknown(), profile: z.unknown() }),
  })
  .partial({ record: true, list: true });

function read(folder: string) {
  const bytes = readFileSync(join(root, folder, 'page.html'));
  const json: unknown = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8'));
  return { bytes, expected: expectedSchema.parse(json) };
}

function captured(bytes: Uint8Array, url: string) {
  const { document } = readDocument(bytes);
  const result = capture(document, { url, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test-device' });
  if (result.kind !== 'captured') throw new Error(`skipped: ${result.reason}`);
  return result;
}

describe('site profiles', () => {
  it.each(siteProfiles.map((profile) => [profile.id, profile] as const))(
    '%s has every field in its form, and the name of its file',
    async (id, profile) => {
      const file = join(sources, `${id}.ts`);
      expect(checkedProfile(profile, file, documentOf(''))).toEqual(profile);
      expect(Object.values(await import(pathToFileURL(file).href))).toEqual([profile]);
    },
  );

  it.each(siteProfiles.map(({ id }) => id))('%s names its evidence', (id) => {
    expect(readFileSync(join(sources, `${id}.ts`), 'utf8')).toMatch(/\n \* @source \S.{20,}/);
  });

  it('are of one host each, and all files of the folder are listed', () => {
    expect(new Set(siteProfiles.map(({ host }) => host)).size).toBe(siteProfiles.length);
    const others = new Set(['all', 'check-profile', 'profile-body', 'site-profile']);
    const files = readdirSync(sources).map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !others.has(name)).sort()).toEqual(siteProfiles.map(({ id }) => id).sort());
  });

  it('have a fixture for a list and for a text, where they name one, with a note', () => {
    const kinds = (id: string) =>
      folders
        .filter((name) => name.startsWith(`${id}--`))
        .map((name) => (read(name).expected.list ? 'list' : 'text'));
    const missing = siteProfiles.flatMap(({ id, list, body }) => [
      ...(list && !kinds(id).includes('list') ? [`${id}: list`] : []),
      ...(body && !kinds(id).includes('text') ? [`${id}: text`] : []),
    ]);
    expect(missing).toEqual([]);
    expect(folders.filter((name) => !existsSync(join(root, name, 'note.md')))).toEqual([]);
  });

  it('have nothing left to fill in', () => {
    const files = [
      ...folders.flatMap((name) =>
        ['page.html', 'expected.json', 'note.md'].map((file) => join(root, name, file)),
      ),
      ...siteProfiles.map(({ id }) => join(sources, `${id}.ts`)),
    ];
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('FILL IN'))).toEqual([]);
  });

  it.each(folders)('%s reads as expected', (folder) => {
    const { bytes, expected } = read(folder);
    if (expected.list) expect(listPage(readDocument(bytes).document, expected.url)).toEqual(expected.list);
    if (!expected.record) return;
    const { announcement } = captured(bytes, expected.url).record;
    const got = Object.fromEntries(
      Object.keys(expected.record).map((key) => [key, Reflect.get(announcement, key)]),
    );
    expect(got).toEqual(expected.record);
  });

  it('leave a page alone whose structure they no longer fit, and say so', () => {
    const { expected } = read('miit--short');
    const html =
      '<html><head><title>示例名单</title></head><body><h1>示例名单</h1><p>甲某　示例大学</p></body></html>';
    const { record, trace } = captured(new TextEncoder().encode(html), expected.url);
    const elsewhere = captured(new TextEncoder().encode(html), 'https://elsewhere.example.cn/');
    expect(record.announcement.bodyText).toBe(elsewhere.record.announcement.bodyText);
    expect(trace.filter(({ step }) => step === 'profile').map(({ reason }) => reason)).toEqual([
      'the selector of this profile matches no text here: read without it',
    ]);
  });

  it('never overrule running text or a day that the page shows', () => {
    const html =
      '<html><head><title>示例</title></head><body><h1>示例通知</h1><p>发布时间：2024-01-02</p><div class="other"><p>为推进协作，现就有关事项通知如下，请认真执行。</p></div><div class="ccontent">旧</div><i id="con_time">2020-01-01</i></body></html>';
    const { announcement } = captured(
      new TextEncoder().encode(html),
      'https://www.miit.gov.cn/a.html',
    ).record;
    expect([announcement.datePublished, announcement.bodyText.includes('为推进协作')]).toEqual([
      '2024-01-02',
      true,
    ]);
  });

  it('are of their host and its www name only', () => {
    expect(
      ['https://www.gov.cn/a', 'http://gov.cn/a', 'https://www.shanxi.gov.cn/a', 'file:///a', null].map(
        (url) => profileOf(url)?.id ?? null,
      ),
    ).toEqual(['gov-cn', 'gov-cn', null, null, null]);
  });
});

describe('checkedProfile', () => {
  const profile = siteProfiles.find(({ id }) => id === 'tianjin');
  const told = (change: object) => {
    try {
      return checkedProfile({ ...profile, ...change }, 'tianjin.ts', documentOf(''));
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  it.each([
    {
      change: { body: '#a >> b' },
      message:
        'body: "#a >> b" is no CSS selector (tianjin.ts). See its comment in src/capture/sources/site-profile.ts.',
    },
    {
      change: { list: { items: 'li', link: 'a', title: null } },
      message:
        'list.date: Invalid input: expected string, received undefined (tianjin.ts). Give it, or null where the site has none; see site-profile.ts.',
    },
    {
      change: { author: null },
      message:
        'the profile: Unrecognized key: "author" (tianjin.ts). Leave it out: site-profile.ts says which fields there are.',
    },
    {
      change: { host: 'www.tj.gov.cn' },
      message:
        'host: is no host without www. (tianjin.ts). See its comment in src/capture/sources/site-profile.ts.',
    },
    {
      change: { next: { address: 'index.html', second: 1 } },
      message:
        'next.address: is neither a file name with {n} nor ?name={n} (tianjin.ts). See its comment in src/capture/sources/site-profile.ts.',
    },
  ])('$message', ({ change, message }) => {
    expect(told(change)).toBe(message);
  });
});
