import { describe, expect, it } from 'vitest';
import { ocrText } from '../../../src/capture/annexes/ocr-text.ts';

describe('ocrText', () => {
  it.each([
    ['spaces between ideographs go', '关 于 印 发\n', '关于印发\n'],
    ['spaces beside figures go', '到 2020 年 , 京津冀\n', '到2020年，京津冀\n'],
    ['spaces between words stay', 'GB 2312 code\n', 'GB 2312 code\n'],
    ['empty lines go', '一\n\n \n二', '一\n二\n'],
    ['nothing stays nothing', ' \n', ''],
  ])('%s', (_rule, read, text) => {
    expect(ocrText(read)).toBe(text);
  });
});
