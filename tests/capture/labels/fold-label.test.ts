import { describe, expect, it } from 'vitest';
import { foldLabel } from '../../../src/capture/labels/fold-label.ts';
import { fold } from '../../../src/lexicon/fold.ts';

describe('foldLabel', () => {
  it.each([
    '發佈機關',
    '發文字號',
    '文件編號',
    '成文時間',
    '索引號',
    '信息類別',
    '責任編輯',
    '瀏覽次數',
    '關鍵詞',
    '標題',
    '發布單位',
    '有效狀態',
    '頒佈日期',
    '文號',
  ])('%s is what the whole table makes of it', (label) => {
    expect(foldLabel(label)).toBe(fold(label));
  });

  it('full-width letters and radicals are plain', () => {
    expect(foldLabel('ＩＤ⽂号')).toBe('ID文号');
  });
});
