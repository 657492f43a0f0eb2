import { describe, expect, it } from 'vitest';
import { gapReading, pageGapOf } from '../../../src/capture/pages/page-gap.ts';

const A = 'https://www.example.gov.cn/a/t1_1.html';
const B = 'https://www.example.gov.cn/a?id=(1)&page=2';

describe('pageGapOf', () => {
  it('reads what gapReading wrote, with the reason of each page', () => {
    const gap = {
      had: 1,
      total: 3,
      missing: [
        { url: A, why: 'robots' },
        { url: B, why: '' },
      ],
    };
    expect(pageGapOf([gapReading(gap)])).toEqual(gap);
  });

  it('reads records of before, which tell addresses only', () => {
    const row = { field: 'bodyText', value: '1 of 3 pages', evidence: `missing: ${A} ${B}` };
    expect(pageGapOf([row])?.missing).toEqual([
      { url: A, why: '' },
      { url: B, why: '' },
    ]);
  });

  it('is null where nothing is missing', () => {
    expect(pageGapOf([{ field: 'title', value: '1 of 3 pages', evidence: '' }])).toBeNull();
  });
});
