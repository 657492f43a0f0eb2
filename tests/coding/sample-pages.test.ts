import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import { readDocument } from '../../src/node/read-document.ts';
import { type GoldEvent, type GoldPassage, measure } from './measure.ts';

const PAGES = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(PAGES).filter((name) => existsSync(new URL(`${name}/expected.json`, PAGES)));
const expected = z.object({ url: z.string(), events: z.array(z.custom<GoldEvent>()) });

/** Where the reading of the page's note and that of the rules part, with the field. */
const KNOWN_DIFFERENCES: readonly string[] = [
  'shijiazhuang-baogaosu--zgc-projects-2015 differs in co-built-park 2015-11-13: mode negotiated instead of market',
  'yanjintv--beisanxian-projects-2019 differs in agreement 2019-02-26: ends > instead of 110000>131000',
];

describe('coding of the sample pages', () => {
  it('finds every event of every page and no other, all fields as a careful reader has them', () => {
    const measured = measure(names.map(page));
    expect([measured.precision, measured.recall]).toEqual([1, 1]);
    expect(measured.misses).toEqual(KNOWN_DIFFERENCES);
  });
});

function page(name: string): GoldPassage {
  const file = (path: string) => readFileSync(new URL(`${name}/${path}`, PAGES));
  const { url, events } = expected.parse(JSON.parse(file('expected.json').toString()));
  const { document } = readDocument(file('page.html'));
  const result = capture(document, { url, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test' });
  if (result.kind !== 'captured') throw new Error(result.reason);
  const { announcement } = result.record;
  const { bodyText: text, datePublished: published } = announcement;
  return { id: name, text, published, events, record: announcement };
}
