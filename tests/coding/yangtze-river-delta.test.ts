import { describe, expect, it } from 'vitest';
import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import fixtures from './gold/yangtze-passages.json' with { type: 'json' };

const pack = loadPack('yangtze-river-delta');

describe('the rules of coding in another region', () => {
  it.each(fixtures.passages)('$id: $rule', ({ text, published, events }) => {
    const coded = code({ id: 'x', bodyText: text, datePublished: published }, pack).events;
    expect(
      coded.map(({ scale, kind, date, precision, participants, mode, origin, destination }) => ({
        scale,
        kind,
        date,
        precision,
        participants,
        mode,
        origin,
        destination,
      })),
    ).toEqual(events);
  });
});
