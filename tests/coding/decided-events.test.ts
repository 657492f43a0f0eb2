import { describe, expect, it } from 'vitest';
import { type DecidedEvent, decidedEvents, eventCodings } from '../../src/coding/decided-events.ts';
import type { Coding } from '../../src/model/coding.ts';
import { codingOf, eventOf } from '../support/event-codings.ts';

const suggestion = eventOf();
const coding = codingOf;
const confirmed = { ...suggestion, status: 'confirmed' } as const;
const rejected = { ...suggestion, status: 'rejected' } as const;

function shown(codings: readonly Coding[], suggested = [suggestion]): DecidedEvent[] {
  return decidedEvents('doc', suggested, eventCodings(codings));
}

function brief(codings: readonly Coding[], suggested = [suggestion]): unknown[] {
  return shown(codings, suggested).map(({ status, coder, scale, isSuggested }) => [
    ...[status, coder, scale, isSuggested],
  ]);
}

describe('decidedEvents', () => {
  const wider = { ...confirmed, scale: 'provincial' } as const;
  const acceptOfA = coding('a', 'event', confirmed);

  it.each([
    { rule: 'nobody judged', codings: [], is: ['suggested', 'policyloom', 'intercity', true] },
    { rule: 'one coder accepts', codings: [acceptOfA], is: ['confirmed', 'a', 'intercity', true] },
    {
      rule: 'one coder rejects',
      codings: [coding('a', 'event', rejected)],
      is: ['rejected', 'a', 'intercity', true],
    },
    {
      rule: 'a coder’s last word counts',
      codings: [acceptOfA, coding('a', 'event', rejected)],
      is: ['rejected', 'a', 'intercity', true],
    },
    {
      rule: 'taken back is as if never judged',
      codings: [acceptOfA, coding('a', 'event', null)],
      is: ['suggested', 'policyloom', 'intercity', true],
    },
    {
      rule: 'coders who agree confirm',
      codings: [acceptOfA, coding('b', 'event', confirmed)],
      is: ['confirmed', 'b', 'intercity', true],
    },
    {
      rule: 'coders who differ in a field dispute',
      codings: [acceptOfA, coding('b', 'event', wider)],
      is: ['disputed', 'b', 'provincial', true],
    },
    {
      rule: 'a rejection against an acceptance is disputed, and shows what was accepted',
      codings: [acceptOfA, coding('b', 'event', rejected)],
      is: ['disputed', 'a', 'intercity', true],
    },
    {
      rule: 'a settlement ends the dispute',
      codings: [acceptOfA, coding('b', 'event', wider), coding('b', 'settlement', wider)],
      is: ['confirmed', 'b', 'provincial', true],
    },
    {
      rule: 'who differs after the settlement opens it again',
      codings: [coding('b', 'settlement', wider), coding('a', 'event', confirmed)],
      is: ['disputed', 'a', 'intercity', true],
    },
    {
      rule: 'a coding that replaces another coder’s answers for it',
      codings: [acceptOfA, coding('b', 'event', rejected, { replaces: acceptOfA.id })],
      is: ['rejected', 'b', 'intercity', true],
    },
    {
      rule: 'a corrected field holds the rest to be true',
      codings: [coding('a', 'scale', 'provincial')],
      is: ['confirmed', 'a', 'provincial', true],
    },
    {
      rule: 'a status alone decides',
      codings: [coding('a', 'status', 'rejected')],
      is: ['rejected', 'a', 'intercity', true],
    },
    {
      rule: 'the order of lists is no difference',
      codings: [
        acceptOfA,
        coding('b', 'event', { ...confirmed, participants: ['130600', '110000', '110000'] }),
      ],
      is: ['confirmed', 'b', 'intercity', true],
    },
  ])('$rule', ({ codings, is }) => {
    expect(brief(codings)).toEqual([is]);
  });

  it.each([
    { rule: 'as the word lists of two days had them', set: [undefined, undefined], is: 'confirmed' },
    { rule: 'set by one of two coders', set: [['industries'], undefined], is: 'disputed' },
    { rule: 'set by the later of two coders', set: [undefined, ['industries']], is: 'disputed' },
    { rule: 'of another list than the one that was set', set: [['actors'], undefined], is: 'confirmed' },
  ])('industries that differ, $rule: $is', ({ set, is }) => {
    const held = [['C27'], ['C31']].map((industries, index) =>
      coding(index === 0 ? 'a' : 'b', 'event', { ...confirmed, industries, setTerms: set[index] }),
    );
    expect(shown(held).map(({ status, industries }) => [status, industries])).toEqual([[is, ['C31']]]);
  });

  it('a corrected list of terms alone counts as set', () => {
    const held = [coding('a', 'industries', ['C27']), coding('b', 'event', confirmed)];
    expect(shown(held).map(({ status }) => status)).toEqual(['disputed']);
  });

  it('an event that a person judged outlives the suggestion, and its place follows the text while suggested', () => {
    const old = coding('a', 'event', { ...confirmed, contentHash: 'v1', start: 3, end: 6 });
    expect(brief([old], [])).toEqual([['confirmed', 'a', 'intercity', false]]);
    expect(shown([old]).map(({ contentHash, start }) => [contentHash, start])).toEqual([['v2', 9]]);
    expect(decidedEvents('other', [], eventCodings([old]))).toEqual([]);
  });

  it.each([
    { rule: 'text that is no JSON', broken: { ...coding('a', 'event', 1), value: '{' }, says: /not JSON/ },
    { rule: 'a value outside the codebook', broken: coding('a', 'scale', 'global'), says: /scale/ },
    { rule: 'a field that events lack', broken: coding('a', 'colour', 'red'), says: /colour/ },
  ])('$rule is refused, and a coding that replaces it heals', ({ broken, says }) => {
    expect(() => shown([broken])).toThrow(says);
    expect(() => shown([broken])).toThrow(broken.id);
    expect(brief([broken, coding('a', 'event', confirmed, { replaces: broken.id })])).toEqual([
      ['confirmed', 'a', 'intercity', true],
    ]);
  });
});
