import { describe, expect, it } from 'vitest';
import { corrected, correctionsOf } from '../../src/coding/corrections.ts';
import { codingOf } from '../support/detail.ts';
import { announcementOf } from '../support/records.ts';

describe('correctionsOf', () => {
  it('keeps the last decision of each field', () => {
    const codings = [
      codingOf('a', 'title', '一', 1),
      codingOf('a', 'dateWritten', '2014-02', 2),
      codingOf('a', 'title', '二', 3),
    ];
    expect(correctionsOf(codings, 'a')).toEqual({ title: '二', dateWritten: '2014-02' });
  });

  it('null says that the page does not state the field', () => {
    expect(correctionsOf([codingOf('a', 'docNumber', null)], 'a')).toEqual({ docNumber: null });
  });

  it('decisions about other things do not count', () => {
    const event = { ...codingOf('a', 'title', '一'), targetType: 'event' as const };
    expect(correctionsOf([event, codingOf('b', 'title', '二')], 'a')).toEqual({});
  });

  it.each([
    ['a date that no calendar has', 'dateWritten', '2014-02-30'],
    ['a list where one text belongs', 'title', ['一']],
    ['a text where a list belongs', 'issuers', '财政部'],
    ['a field that no announcement has', 'colour', 'red'],
    ['what identifies the version', 'contentHash', 'x'],
    ['the text that offsets point into', 'bodyText', 'x'],
  ])('%s is passed over', (_rule, field, value) => {
    expect(correctionsOf([codingOf('a', field, value)], 'a')).toEqual({});
  });

  it('a value that is no JSON is passed over', () => {
    expect(correctionsOf([{ ...codingOf('a', 'title', ''), value: '{' }], 'a')).toEqual({});
  });
});

describe('corrected', () => {
  it('lays decisions over what was read and leaves the rest', () => {
    const announcement = announcementOf({ title: '一', docNumber: '京发〔2014〕1号' });
    const codings = [codingOf(announcement.id, 'title', '二')];
    expect(corrected(announcement, codings)).toEqual({ ...announcement, title: '二' });
  });
});
