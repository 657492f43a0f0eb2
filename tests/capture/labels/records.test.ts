import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

const RECORD = {
  indexNumber: 'SL-2024-00112',
  docNumber: '示卫〔2024〕5号',
  issuersAsWritten: ['示例市卫生健康委员会'],
  keywords: ['公路', '养护'],
  datePublished: '2024-05-11',
};

/** What is read of a record that stands above a text, and the first line of the text. */
function readOf(record: string): object {
  const html = `<html><body>${record}<h1>关于做好示例工作的通知</h1><div>${PARAGRAPHS}</div></body></html>`;
  const { announcement } = captureHtml(html);
  const fields = Object.keys(RECORD).map((key) => [key, Reflect.get(announcement, key)]);
  return { ...Object.fromEntries(fields), starts: announcement.bodyText.slice(0, 4) };
}

describe('records above a text', () => {
  const whole = { ...RECORD, starts: '为推动产' };
  const pairs = [
    ['信息索引', RECORD.indexNumber],
    ['文件标题', '关于做好示例工作的通知'],
    ['发布文号', '示卫（2024）5号'],
    ['公开类别', '行政规范性文件'],
    ['发布机构', '示例市卫生健康委员会'],
    ['关键词', '公路；养护'],
    ['公开日期', '2024-05-11'],
  ] as const;

  it.each([
    [
      'lists of terms, values with marks of sentences in them',
      `<dl>${pairs.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('')}</dl>`,
    ],
    [
      'rows of two blocks',
      pairs.map(([label, value]) => `<div><div>${label}：</div><div>${value}</div></div>`).join(''),
    ],
    [
      'label and value in one cell, empty ones among them',
      `<table><tr><td>统一编号：</td>${pairs.map(([label, value]) => `<td>${label}：${value}</td>`).join('')}</tr></table>`,
    ],
    [
      'labels above their values, the first and the last one empty',
      `<table><tr><td>备注</td>${pairs.map(([label]) => `<td>${label}</td>`).join('')}<td>有效期</td></tr>
       <tr><td></td>${pairs.map(([, value]) => `<td>${value}</td>`).join('')}<td></td></tr></table>`,
    ],
  ])('%s', (_, record) => {
    expect(readOf(record)).toEqual(whole);
  });

  it.each([
    ['政府信息索引号', 'indexNumber', 'SL-2024-7', 'SL-2024-7'],
    ['目录编号', 'indexNumber', 'SL-2024-7', 'SL-2024-7'],
    ['发文主体', 'issuersAsWritten', '示例局', ['示例局']],
    ['产生日期', 'dateWritten', '2024-05-10', '2024-05-10'],
    ['首次发布时间', 'datePublished', '2024-05-11', '2024-05-11'],
    ['网上公开日期', 'datePublished', '2024-05-11', '2024-05-11'],
    ['政策文号', 'docNumber', '示发〔2024〕5号', '示发〔2024〕5号'],
  ])('%s states %s', (label, field, value, wanted) => {
    const record = `<ul><li>${label}：${value}</li><li>公开形式：主动公开</li></ul>`;
    const html = `<html><body>${record}<h1>关于示例工作的通知</h1>${PARAGRAPHS}</body></html>`;
    expect(Reflect.get(captureHtml(html).announcement, field)).toEqual(wanted);
  });

  it('the number of the document that a page interprets is not its own', () => {
    const box = '<div><p>政策原文：示例办法</p><p>文号：示发〔2024〕6号</p><p>印发日期：2024-05-11</p></div>';
    const html = `<html><head><title>《示例办法》解读</title></head><body><h1>《示例办法》解读</h1>${box}${PARAGRAPHS}</body></html>`;
    expect(captureHtml(html).announcement.docNumber).toBeNull();
  });

  it('an empty label is no text', () => {
    expect(readOf('<dl><dt>发布机构：</dt><dd>示例局</dd><dt>主 题 词：</dt><dd></dd></dl>')).toMatchObject({
      starts: '为推动产',
    });
  });
});
