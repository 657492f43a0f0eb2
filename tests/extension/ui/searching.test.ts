import { describe, expect, it } from 'vitest';
import { whenSearched, whileSearching } from '../../../extension/ui/searching.ts';

describe('whileSearching', () => {
  it('holds up who gives way until the last search has ended, whatever it came to', async () => {
    expect(whenSearched()).toBe(undefined);
    const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const told: string[] = [];
    const searches = [
      whileSearching(() => first.promise).then(() => told.push('first')),
      whileSearching(() => second.promise).catch(() => told.push('second')),
    ];
    const given = whenSearched()?.then(() => told.push('gave way'));
    first.resolve(1);
    await searches[0];
    second.reject(new Error('full'));
    await Promise.all([...searches, given]);
    expect([told[0], told.slice(1).toSorted(), whenSearched()]).toEqual([
      'first',
      ['gave way', 'second'],
      undefined,
    ]);
  });
});
