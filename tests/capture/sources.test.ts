import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import { profileOf, siteProfiles } from '../../src/capture/sources/all.ts';
import { readDocument } from '../../src/node/read-document.ts';

const root = join(import.meta.dirname, '../fixtures/sources');
const folders = readdirSync(root);
const expectedSchema = z.object({ url: z.url(), record: z.record(z.string(), z.unknown()) });

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
  it('name a source of their structure, and one host each', () => {
    expect(siteProfiles.filter(({ evidence }) => evidence.length < 20).map(({ id }) => id)).toEqual([]);
    expect(new Set(siteProfiles.map(({ host }) => host)).size).toBe(siteProfiles.length);
  });

  it('have a fixture each, with a note', () => {
    const without = siteProfiles.filter(({ id }) => !folders.some((name) => name.startsWith(`${id}--`)));
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(folders.filter((name) => !existsSync(join(root, name, 'note.md')))).toEqual([]);
  });

  it.each(folders)('%s has its expected record', (folder) => {
    const { bytes, expected } = read(folder);
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
      ['https://www.gov.cn/a', 'http://gov.cn/a', 'https://www.hebei.gov.cn/a', 'file:///a', null].map(
        (url) => profileOf(url)?.id ?? null,
      ),
    ).toEqual(['gov-cn', 'gov-cn', null, null, null]);
  });
});
