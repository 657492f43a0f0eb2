import { expect, it } from 'vitest';
import bodies from './acts-of-bodies.json' with { type: 'json' };
import { codePassage } from './measure.ts';

it.each(bodies.cells)('$shape: $text', ({ text, published, events }) => {
  const coded = codePassage({ id: 'cell', text, published, events: [] });
  const told = coded.events.map(
    ({ kind, date, scale, mode, participants }) => `${kind} ${date} ${scale} ${mode} ${participants.join()}`,
  );
  expect(told.toSorted()).toEqual(events);
});
