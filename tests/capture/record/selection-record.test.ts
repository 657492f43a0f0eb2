import { describe, expect, it } from 'vitest';
import { selectionRecord } from '../../../src/capture/record/selection-record.ts';
import { sampleRecord } from '../../store/sample-record.ts';

const PAGE = 'http://a.gov.cn/t/1.html';
const whole = sampleRecord({
  url: `${PAGE}#top`,
  canonicalUrl: PAGE,
  bodyText: '第一段，共建园区。\n第二段，共担责任。\n',
  coverage: 0.8,
});

describe('selectionRecord', () => {
  it('keeps the fields of the page, and of its text the part alone, marked as such', () => {
    const { announcement } = selectionRecord(whole, '第二段，共担责任。');
    expect(announcement).toMatchObject({
      title: whole.announcement.title,
      issuers: whole.announcement.issuers,
      docNumber: whole.announcement.docNumber,
      bodyText: '第二段，共担责任。\n',
      coverage: 0.4,
      canonicalUrl: null,
      url: `${PAGE}#:~:text=${encodeURIComponent('第二段，共担责任。')}`,
    });
    expect(announcement.tags).toEqual([...whole.announcement.tags, 'selection']);
  });

  it('is a record of its own, the same each time; another part is another', () => {
    const first = selectionRecord(whole, '第一段，共建园区。');
    const second = selectionRecord(whole, '第二段，共担责任。');
    const again = selectionRecord(whole, '第一段，共建园区。');
    expect(new Set([whole, first, second].map(({ announcement }) => announcement.id)).size).toBe(3);
    expect(again).toEqual(first);
    expect(first.provenance.every((row) => row.announcementId === first.announcement.id)).toBe(true);
  });

  it('a long part is found by its beginning and its end, whole words of an alphabet, dashes written out', () => {
    const text = `The Jing-Jin-Ji coordination ${'and so on '.repeat(20)}\n\n  shall enter into force`;
    const { url, bodyText } = selectionRecord(whole, text).announcement;
    expect(url).toBe(`${PAGE}#:~:text=The%20Jing%2DJin%2DJi%20coordination,shall%20enter%20into%20force`);
    expect(bodyText.split('\n').map((line) => line.slice(0, 9))).toEqual(['The Jing-', 'shall ent', '']);
  });
});
