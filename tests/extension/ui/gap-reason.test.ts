import { describe, expect, it } from 'vitest';
import { gapReason } from '../../../extension/ui/gap-reason.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

describe('gapReason', () => {
  it.each([
    { rule: 'a word of its own comes before that of the queue', why: 'robots', is: en.gap.reasons.robots },
    { rule: 'a failure of the queue is told as there', why: 'not-found', is: en.queue.problems['not-found'] },
    { rule: 'what nobody knows is told as that', why: 'constructor', is: en.gap.unknown },
    { rule: 'no reason, in records of before', why: '', is: en.gap.unknown },
  ])('$rule', ({ why, is }) => {
    expect(gapReason({ url: 'https://a.cn/1', why }, en)).toBe(is);
  });

  it('is said in Chinese, too', () => {
    expect(gapReason({ url: 'https://a.cn/1', why: 'elsewhere' }, zh)).toBe('网站转到了另一个网站');
  });
});
