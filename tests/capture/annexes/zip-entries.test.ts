import { describe, expect, it } from 'vitest';
import { checkUnpackedSize, zipEntries } from '../../../src/capture/annexes/zip-entries.ts';
import { zipOf } from '../../fixtures/annexes/make-zip.ts';

const LIMIT = 64 * 1024;

describe('checkUnpackedSize', () => {
  it.each([
    { rule: 'sizes that add up to more than the limit are refused', size: LIMIT / 2 + 1, lie: null },
    { rule: 'a directory that claims small sizes is not believed', size: LIMIT / 2 + 1, lie: 10 },
    { rule: 'a directory that claims large sizes is not unpacked at all', size: 10, lie: LIMIT },
  ])('$rule', async ({ size, lie }) => {
    const bomb = zipOf({ a: new Uint8Array(size), b: new Uint8Array(size) }, lie);
    await expect(checkUnpackedSize(bomb, LIMIT)).rejects.toMatchObject({ problem: 'unpacks-too-large' });
  });

  it('what fits passes', async () => {
    await expect(checkUnpackedSize(zipOf({ a: new Uint8Array(LIMIT) }), LIMIT)).resolves.toBeUndefined();
  });

  it('broken contents are damaged', async () => {
    const broken = zipOf({ a: 'text that is packed' });
    broken.fill(0xff, 31, 45);
    await expect(checkUnpackedSize(broken, LIMIT)).rejects.toMatchObject({ problem: 'damaged' });
  });
});

describe('zipEntries', () => {
  it('lists names and sizes', () => {
    expect(
      zipEntries(zipOf({ 'word/document.xml': 'abc' })).map(({ name, unpackedBytes }) => [
        name,
        unpackedBytes,
      ]),
    ).toEqual([['word/document.xml', 3]]);
  });

  it('an archive without its end is damaged', () => {
    expect(() => zipEntries(zipOf({ a: 'b' }).slice(0, 30))).toThrow(
      expect.objectContaining({ problem: 'damaged' }),
    );
  });
});
