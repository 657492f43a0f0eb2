import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

const LAST = '园区建设坚持统一规划、分步实施，基础设施与公共服务同步推进，重大事项及时报告。';
const TEASERS = ['协作方案', '产业承接', '项目申报']
  .map(
    (word) =>
      `<h4><a href="/${word}">一图读懂${word}</a></h4><p>${word}由主管部门会同有关单位组织实施，按季度汇总并公布进展。</p><p>各单位围绕${word}完善机制，形成合力，确保年底前取得实效。</p>`,
  )
  .join('');

function linesOf(html: string): string[] {
  const page = `<html><head><title>示例区发布指引_示例区人民政府</title></head><body>${html}</body></html>`;
  return captureHtml(page).announcement.bodyText.trimEnd().split('\n');
}

describe('columns beside the text', () => {
  it('are left out by their names, though they hold more than the column with the heading', () => {
    const text = `<div class="left fl"><h3>示例区发布指引</h3><div>${PARAGRAPHS}</div></div>`;
    const lines = linesOf(`<div>${text}<div class="right fr"><div>政策解读</div>${TEASERS}</div></div>`);
    expect([lines.length, lines.at(-1)]).toEqual([2, LAST]);
  });

  it('are the text where the heading stands above both', () => {
    const lines = linesOf(
      `<h1>示例区发布指引</h1><div><div class="left">${PARAGRAPHS}</div><div class="right"><a href="/1">通知</a></div></div>`,
    );
    expect(lines.at(-1)).toBe(LAST);
  });
});

describe('a page whose script alone holds the article', () => {
  it('is read as the script would show it', () => {
    const detail = JSON.stringify({
      detail: { docTitle: '示例省出台条例', publishTime: '2023-11-20 09:10:00', content: PARAGRAPHS },
    });
    const { announcement } = captureHtml(
      `<html><head><title>示例省出台条例</title></head><body><div id="app"></div><script>window.__STATE__=${detail}</script></body></html>`,
    );
    expect(announcement).toMatchObject({ title: '示例省出台条例', datePublished: '2023-11-20' });
    expect(announcement.bodyText.trimEnd().split('\n').at(-1)).toBe(LAST);
  });
});
