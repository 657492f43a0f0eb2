import { describe, expect, it } from 'vitest';
import { bodyParagraphs, visibleLength } from '../../../extension/ui/body-paragraphs.ts';
import { neighbourOf } from '../../../extension/ui/corpus-view.tsx';
import { recordsJson } from '../../../extension/ui/export-json.ts';
import { failureText } from '../../../extension/ui/failure-text.ts';
import { withoutEachWord } from '../../../extension/ui/no-hit.tsx';
import { openCorpusCode } from '../../../extension/ui/open-corpus-code.ts';
import { hostOf, isPageAddress, isWebAddress } from '../../../extension/ui/page-address.ts';
import { zh } from '../../../extension/ui/words/zh.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import { detailOf } from '../../support/detail.ts';

describe('bodyParagraphs', () => {
  it('keeps where each paragraph begins and leaves empty lines out', () => {
    expect(bodyParagraphs('一、总则\n\n　　二、目标\n')).toEqual([
      { text: '一、总则', start: 0 },
      { text: '二、目标', start: 6 },
    ]);
  });

  it('white space is no character of the length, a rare character counts once', () => {
    expect(visibleLength('　𠮷 a\n')).toBe(2);
  });
});

describe('neighbourOf', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

  it.each([
    ['the next row below', 1, ['b'], 'c'],
    ['the next one that stays', 1, ['b', 'c'], 'd'],
    ['the last above when nothing is below', 3, ['c', 'd'], 'b'],
    ['nothing when nothing stays', 0, ['a', 'b', 'c', 'd'], null],
  ])('%s', (_rule, active, gone, neighbour) => {
    expect(neighbourOf(rows, active, new Set(gone))).toBe(neighbour);
  });
});

describe('withoutEachWord', () => {
  const corpus = ['产业 雄安', '产业 税收', '雄安'];
  const list = async (query: string) =>
    corpus.filter((text) => query.split(' ').every((word) => text.includes(word)));

  it('says what each word keeps away', async () => {
    expect(await withoutEachWord('产业 雄安 税收', list)).toEqual([
      { word: '产业', rest: '雄安 税收', found: 0 },
      { word: '雄安', rest: '产业 税收', found: 1 },
      { word: '税收', rest: '产业 雄安', found: 1 },
    ]);
  });

  it('a single word is not dropped, and too many are not tried', async () => {
    expect([await withoutEachWord('产业', list), await withoutEachWord('a b c d e', list)]).toEqual([[], []]);
  });
});

describe('recordsJson', () => {
  it('gives corrected columns with attachments and provenance, and leaves out what is gone', async () => {
    const detail = detailOf({ title: '一' }, [{ value: '一' }], [['title', '二']]);
    const port = { getRecord: async (id: string) => (id === detail.announcement.id ? detail : null) };
    expect(JSON.parse(await recordsJson([detail.announcement.id, 'gone'], port))).toEqual([
      { ...detail.announcement, title: '二', attachments: [], provenance: detail.provenance },
    ]);
  });
});

describe('openCorpusCode', () => {
  it.each([
    ['policy-corpus', "const corpus = await openCorpus('policy-corpus')"],
    ["my 'own'\\x", "const corpus = await openCorpus('my \\'own\\'\\\\x')"],
  ])('%s', (folder, code) => {
    expect(openCorpusCode(folder)).toBe(code);
  });
});

describe('page addresses', () => {
  it.each([
    ['https://www.gov.cn/a', 'www.gov.cn', true, true],
    ['http://localhost:8888/lab', 'localhost:8888', true, true],
    ['file:///home/a.html', 'file:///home/a.html', false, true],
    ['javascript:alert(1)', 'javascript:alert(1)', false, false],
    ['chrome://version', 'version', false, false],
    ['no address', 'no address', false, false],
  ])('%s', (url, host, isWeb, isPage) => {
    expect([hostOf(url), isWebAddress(url), isPageAddress(url)]).toEqual([host, isWeb, isPage]);
  });
});

describe('failureText', () => {
  it('a refusal of the store has its own words', () => {
    expect(failureText(new StoreError('store-quota'), zh)).toBe(zh.storeProblems['store-quota']);
  });

  it('anything else says what is safe and what the program said', () => {
    expect(failureText(new Error('boom'), zh)).toBe(`${zh.failed.title}: ${zh.failed.text} (boom)`);
  });
});
