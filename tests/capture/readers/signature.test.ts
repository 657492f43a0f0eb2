import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

describe('the day of a signature', () => {
  it.each([
    '（2023年5月18日）',
    '2023-05-18',
    '2023.5.18',
    '２０２３年５月１８日',
    '二0二三年五月十八日',
    '二 〇 二 三 年 五 月 十 八 日',
  ])('is read below the name of a body: %s', (day) => {
    const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}<p>示例市人民政府办公室</p><p>${day}</p></div></body></html>`;
    const { dateWritten, issuersAsWritten } = captureHtml(html).announcement;
    expect({ dateWritten, issuersAsWritten }).toEqual({
      dateWritten: '2023-05-18',
      issuersAsWritten: ['示例市人民政府办公室'],
    });
  });

  it('is read below a body in brackets', () => {
    const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}<p>（示例市财政局）</p><p>2023年5月18日</p></div></body></html>`;
    expect(captureHtml(html).announcement.issuersAsWritten).toEqual(['示例市财政局']);
  });

  it('counts before the day on which a record was made', () => {
    const record =
      '<ul><li><b>索引号：</b><span>01/2019-01</span></li><li><b>生成日期：</b><span>2019-07-22</span></li></ul>';
    const html = (below: string) =>
      captureHtml(`<html><body>${record}<h1>示例通知</h1><div>${PARAGRAPHS}${below}</div></body></html>`);
    const signed = html('<p>示例市财政局</p><p>2019年7月15日</p>').announcement.dateWritten;
    expect([signed, html('').announcement.dateWritten]).toEqual(['2019-07-15', '2019-07-22']);
  });

  it('is not a day in digits that nobody signs', () => {
    const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}<p>2023-05-18</p></div></body></html>`;
    expect(captureHtml(html).announcement.dateWritten).toBeNull();
  });
});
