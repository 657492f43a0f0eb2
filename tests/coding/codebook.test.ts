import { describe, expect, it } from 'vitest';
import book from '../../src/coding/codebook/codebook.json' with { type: 'json' };
import { codebook, readCodebook } from '../../src/coding/codebook/codebook.ts';
import { eventKinds, modes, scales } from '../../src/model/event.ts';

describe('the codebook', () => {
  it('explains every kind, scale and mode, in their order', () => {
    expect([...codebook.kinds.keys()]).toEqual(eventKinds);
    expect([...codebook.scales.keys()]).toEqual(scales);
    expect([...codebook.modes.keys()]).toEqual(modes);
  });

  it.each([
    { rule: 'a class without entry', broken: { ...book, kinds: book.kinds.slice(1) } },
    { rule: 'a class that does not exist', broken: { ...book, modes: [{ ...book.modes[0], id: 'other' }] } },
    {
      rule: 'an entry without counter-example',
      broken: { ...book, scales: book.scales.map((entry) => ({ ...entry, excludes: [] })) },
    },
    { rule: 'a version that is no number', broken: { ...book, version: 'new' } },
  ])('$rule is refused', ({ broken }) => {
    expect(() => readCodebook(broken)).toThrow();
  });
});
