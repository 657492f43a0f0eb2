import { expect, it } from 'vitest';
import { codePassage } from './measure.ts';
import shapes from './shapes.json' with { type: 'json' };

it.each(shapes.cells)('$shape: $text', ({ text, published, events }) => {
  const coded = codePassage({ id: 'cell', text, published, events: [] });
  const told = coded.events.map(({ kind, date, participants }) => `${kind} ${date} ${participants.join()}`);
  expect(told.toSorted()).toEqual(events);
});
