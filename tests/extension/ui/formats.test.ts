import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../extension/ui/formats.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

const now = () => new Date('2024-03-01T01:00:00.000Z');
const chinese = formatsFor(zh, now, 'Asia/Shanghai');
const english = formatsFor(en, now, 'Asia/Shanghai');

describe('formatsFor', () => {
  it.each([
    ['the same day in the device’s zone', '2024-02-29T16:30:00.000Z', '今天 00:30', 'today 00:30'],
    ['the day before, over a leap day', '2024-02-29T15:59:00.000Z', '昨天 23:59', 'yesterday 23:59'],
    ['an earlier day', '2024-02-28T10:20:00.000Z', '2024-02-28 18:20', '2024-02-28 18:20'],
    ['what is no instant', 'never', '', ''],
  ])('%s', (_rule, instant, zhText, enText) => {
    expect([chinese.moment(instant), english.moment(instant)]).toEqual([zhText, enText]);
  });

  it('numbers carry their unit', () => {
    expect([
      chinese.count(12_840),
      chinese.percent(0.976),
      chinese.duration(412),
      english.duration(61_000),
      chinese.size(812),
      chinese.size(41_984),
      chinese.size(1_258_291),
      chinese.size(65_900_000_000),
    ]).toEqual(['12,840', '98%', '0.4 秒', '61 s', '812 B', '41 KB', '1.2 MB', '61.4 GB']);
  });
});
