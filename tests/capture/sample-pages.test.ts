import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import { readDocument } from '../../src/node/read-document.ts';

const PAGES = new URL('../fixtures/pages/', import.meta.url);
const pages = readdirSync(PAGES).filter((name) => existsSync(new URL(`${name}/expected.json`, PAGES)));
const expectedSchema = z.object({ url: z.string(), record: z.record(z.string(), z.unknown()) });

/** What the pages do not say by themselves: a lone kicker below the heading, a reporter's name, a wiki page. */
const KNOWN_MISSES: Readonly<Record<string, readonly string[]>> = {
  'cnua1--tj-hb-five-papers-2014': ['bodyStartsWith'],
  'paper-ce--transfer-guide-2016': ['bodyStartsWith'],
  'zgcgroup--baodi-2013': ['bodyStartsWith'],
  'newton--qhd-haidian-park-2014': ['genre'],
};

describe('capture of the sample pages', () => {
  it.each(pages)('%s has its expected record', (name) => {
    const { url, record } = expectedSchema.parse(
      JSON.parse(readFileSync(new URL(`${name}/expected.json`, PAGES), 'utf8')),
    );
    const { document } = readDocument(readFileSync(new URL(`${name}/page.html`, PAGES)));
    const result = capture(document, { url, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test' });
    if (result.kind !== 'captured') throw new Error(result.reason);
    const { announcement, attachments } = result.record;
    const body = announcement.bodyText.trimEnd();
    const wanted = Object.entries(record).filter(([key]) => !KNOWN_MISSES[name]?.includes(key));
    const got = wanted.map(([key, value]) => {
      if (key === 'attachments') return [key, attachments.map(({ title, href }) => ({ title, href }))];
      if (key === 'bodyStartsWith') return [key, body.slice(0, String(value).length)];
      if (key === 'bodyEndsWith') return [key, body.slice(-String(value).length)];
      return [key, Reflect.get(announcement, key)];
    });
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
  });
});
