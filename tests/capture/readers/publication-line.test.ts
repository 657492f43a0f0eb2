import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

function publishedOn(inside: string): string | null {
  const html = `<html><head><title>示例市工作方案</title></head><body>${inside}</body></html>`;
  return captureHtml(html).announcement.datePublished;
}

const below = (stamp: string) => publishedOn(`<h2>示例市工作方案</h2>${stamp}${PARAGRAPHS}`);

describe('the day of publication', () => {
  it.each([
    ['time and source without a gap', '<p><span>2023-05-19 09:12</span><span>来源：示例日报</span></p>'],
    ['发布 alone as the label', '<p><span>发布：2023-05-19</span><span>浏览：99</span></p>'],
    ['a label spread by spaces', '<p>时　　间：2023-05-19　　来　　源：示例市政府办</p>'],
    ['a label in square brackets', '<p>[日期：2023-05-19 09:12] [来源：示例日报] [字号：大 中 小]</p>'],
    ['the name that some systems give the source', '<p>稿源：示例日报 2023-05-19 09:12:33</p>'],
    ['editors before the day', '<p>撰稿：甲 审核：乙 2023-05-19</p>'],
    ['a count before the day', '<p>点击数：333　2023-05-19 09:12:00　来源：示例日报</p>'],
    ['the day on which an editor added the page', '<p>添加时间：2023-05-19　人气：77</p>'],
    ['the day on which it was sent to the site', '<p>上传时间：2023-05-19 上传人：管理员</p>'],
    ['site and address before the day', '<p>示例市网站 www.example.cn 2023-05-19 09:12</p>'],
    ['the office before the day', '<p>示例市政府办 2023-05-19</p>'],
    ['an article before the day', '<p>Le 19 mai 2023</p>'],
    ['a day with the name of its month', '<p>Veröffentlicht am 19. Mai 2023</p>'],
    ['a name in an element of its own', '<p><a href="/a">甲乙</a> <time>2023-05-19</time></p>'],
    ['a name before the day in words', '<p><b>Example Author</b> <i>19. Mai 2023</i></p>'],
    ['kind and number of a press release before it', '<p>Pressemitteilung Nr. 32/2023 vom 19. Mai 2023</p>'],
    ['the place of a release after the day', '<p>May 19, 2023 - Example City - Department of Example</p>'],
    [
      'the author before the day and the column after it',
      '<p>By A. Example | May 19, 2023 | <a href="/n">News</a></p>',
    ],
    [
      'who submitted it, and the day of the week cut short',
      '<p>Submitted by Example Office on Fri, 2023-05-19 - 13:49</p>',
    ],
    ['the day on which an office sent it', '<p>信息提供日期：2023-05-19</p>'],
    ['the day on which the site showed it', '<p>上线时间：2023-05-19 09:12</p>'],
    ['发布 and no colon', '<p>发布 2023-05-19</p>'],
    ['a label in a row', '<table><tr><th>Date of publication</th><td>19 May 2023</td></tr></table>'],
    ['square brackets around the day', '<p>[2023-05-19]　[来源：示例局]</p>'],
    ['a Spanish label', '<p>Fecha de publicación: 19 de mayo de 2023</p>'],
  ])('is read from a stamp with %s', (_, stamp) => {
    expect(below(stamp)).toBe('2023-05-19');
  });

  it.each([
    ['after the place', 'Helsinki, 7 March 2024 – The agency opens its consultation on batteries.'],
    ['before the place', 'March 7, 2024 - Yellowknife - The agency opens its consultation on batteries.'],
    ['in brackets', 'Rome (7 March 2024) – The agency opens its consultation on batteries.'],
  ])('is read from the first sentence of a release, %s', (_, first) => {
    const html = `<html><head><title>Agency opens consultation</title></head><body><div><h1>Agency opens consultation</h1><p>${first}</p>${PARAGRAPHS}</div></body></html>`;
    expect(captureHtml(html).announcement.datePublished).toBe('2024-03-07');
  });

  it('is no day that the first sentence only tells of', () => {
    const html = `<html><head><title>Agency opens consultation</title></head><body><div><h1>Agency opens consultation</h1><p>The agency met on 7 March 2024 – and it decided on batteries.</p>${PARAGRAPHS}</div></body></html>`;
    expect(captureHtml(html).announcement.datePublished).toBeNull();
  });

  it.each([
    ['a meeting', '<p>会议时间：2023-05-19</p>'],
    ['an answer', '<p>回复时间：2023-05-19</p>'],
    ['writing, in a label spread by spaces', '<p>成 文 日 期：2023-05-19</p>'],
    ['effect, in elements side by side', '<p><span>实施日期</span><span>2023-05-19</span></p>'],
    ['a signature in elements side by side', '<p><span>示例市人民政府</span> <span>2023年5月19日</span></p>'],
    ['the visit, with the day of the week', '<p>2023年5月19日 星期五 农历三月三十</p>'],
    ['a signature below the title', '<p>示例市人民政府办公室 2023年5月19日</p>'],
  ])('is not the day of %s', (_, stamp) => {
    expect(below(stamp)).toBeNull();
  });

  it('is found below a heading that ends like a sentence', () => {
    const heading = '示例园开工；示例线通车；示例港扩建!';
    const html = `<html><head><title>${heading}</title></head><body><h2>${heading}</h2><p>2023-05-19 09:12来源：示例日报</p>${PARAGRAPHS}</body></html>`;
    const { datePublished, bodyText } = captureHtml(html).announcement;
    expect([datePublished, bodyText.includes(heading)]).toEqual(['2023-05-19', false]);
  });

  it('is found below the text, in the same element', () => {
    expect(publishedOn(`<div>${PARAGRAPHS}<p>发布日期：2023-05-19　责任编辑：甲</p></div>`)).toBe(
      '2023-05-19',
    );
  });

  it('is the day of the visit no more than the day of a paper is', () => {
    const day = '<p>2023年5月19日 星期五</p>';
    expect(publishedOn(`${day}<h2>示例市工作方案</h2>${PARAGRAPHS}`)).toBeNull();
    const edition = '<p>第05版：关注</p><p>版面导航</p><p>标题导航</p>';
    expect(publishedOn(`${edition}${day}<h2>示例市工作方案</h2>${PARAGRAPHS}`)).toBe('2023-05-19');
  });

  it('is found where a release says that it ends', () => {
    expect(publishedOn(`<div>${PARAGRAPHS}<p>Ends/Friday, May 19, 2023<br>Issued at 16:30</p></div>`)).toBe(
      '2023-05-19',
    );
  });

  it('is none of the days in rows alike', () => {
    const rows = ['2023-05-19', '2023-06-20', '2023-07-21'].map(
      (day) => `<li>示例事项 发布时间：${day}</li>`,
    );
    expect(publishedOn(`<div>${PARAGRAPHS}</div><ul>${rows.join('')}</ul>`)).toBeNull();
  });
});
