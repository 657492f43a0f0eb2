import { describe, expect, it } from 'vitest';
import { readFieldInput } from '../../../extension/ui/field-input.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

describe('readFieldInput', () => {
  it.each([
    ['a full date', 'dateWritten', '2014-02-26', '2014-02-26'],
    ['a date known to the month', 'datePublished', '2014-02', '2014-02'],
    ['space around the text does not count', 'docNumber', ' 京发〔2014〕1号 ', '京发〔2014〕1号'],
    ['an emptied box says that the page states nothing', 'dateEffective', '', null],
    [
      'issuers are split at 、 and ; and named once',
      'issuers',
      '财政部、 税务总局；财政部',
      ['财政部', '税务总局'],
    ],
    ['emptied issuers are not stated', 'issuers', ' ', []],
  ] as const)('%s', (_rule, field, typed, value) => {
    expect(readFieldInput(field, typed, 'before', zh)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['a date that no calendar has', 'dateWritten', '2015-02-30', zh.record.badDate],
    ['a date in another form', 'dateWritten', '2015年2月3日', zh.record.badDate],
    ['an empty title', 'title', '  ', zh.record.emptyTitle],
  ] as const)('%s is wrong, in words', (_rule, field, typed, message) => {
    expect(readFieldInput(field, typed, 'before', zh)).toEqual({ kind: 'wrong', message });
  });

  it('the text that was shown is no change, even where it would be wrong', () => {
    expect(readFieldInput('dateWritten', '2015-2-3', '2015-2-3', zh)).toEqual({ kind: 'unchanged' });
  });
});
