import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

function titleOf(window: string, inside: string): string | null {
  const html = `<html><head><title>${window}</title></head><body>${inside}</body></html>`;
  return captureHtml(html).announcement.title;
}

describe('the title', () => {
  it('is issuer and subject in two headings', () => {
    const inside = `<h2>示例市人民政府办公室</h2><h2>关于印发示例方案的通知</h2>${PARAGRAPHS}`;
    expect(titleOf('示例市人民政府', inside)).toBe('示例市人民政府办公室关于印发示例方案的通知');
  });

  it('is not the subtitle behind a dash', () => {
    const inside = `<p class="bt1">示例市产业协作纪实</p><p class="bt2">——三县一区的十年</p>${PARAGRAPHS}`;
    expect(titleOf('示例网', inside)).toBe('示例市产业协作纪实');
  });

  it('has lines of its own in the text, where the window only names the site', () => {
    const inside = `<p>示例市人民政府</p><p>关于印发示例产业规划</p><p>实施方案的通知</p>${PARAGRAPHS}`;
    expect(titleOf('示例市人民政府门户网站', inside)).toBe(
      '示例市人民政府关于印发示例产业规划实施方案的通知',
    );
  });

  it('is the heading above a lesser one that stands above the date', () => {
    const inside = `<h2>示例品牌丝路行正式启动</h2><h3>成功举办经贸投资推介会</h3><p>2023-05-19 来源：示例日报</p>${PARAGRAPHS}`;
    expect(titleOf('', inside)).toBe('示例品牌丝路行正式启动');
  });

  it('is not the column in a heading above it', () => {
    const inside = `<h1>政策文件</h1><h2>关于印发示例方案的通知</h2><p>2023-05-19</p>${PARAGRAPHS}`;
    expect(titleOf('', inside)).toBe('关于印发示例方案的通知');
  });

  it('is the name in a record with an index number, where the window only tells what kind of page it is', () => {
    const record =
      '<table><tr><td>索 引 号</td><td>SL-16-02-010</td></tr><tr><td>名　　称</td><td>示例市促进条例</td></tr></table>';
    expect(titleOf('信息内容页', record + PARAGRAPHS)).toBe('示例市促进条例');
  });

  it('is not the name of another thing in a page without a record', () => {
    expect(titleOf('示例园采购公告', `<p>名称：示例路灯</p>${PARAGRAPHS}`)).toBe('示例园采购公告');
  });

  it('is a heading without the day in an element of its own', () => {
    const inside = `<h1>示例市工作方案 <span>2023-05-19</span></h1>${PARAGRAPHS}`;
    expect(titleOf('示例网', inside)).toBe('示例市工作方案');
  });

  it('is a heading around a paragraph, and not the heading of a menu', () => {
    const menu =
      '<h3>栏目导航</h3><ul><li><a href="/1">机构职能</a></li><li><a href="/2">政策文件</a></li></ul>';
    const inside = `${menu}<div class="con-title"><p>示例园建设取得进展</p></div><div>2023-05-19</div>${PARAGRAPHS}`;
    expect(titleOf('', inside)).toBe('示例园建设取得进展');
    expect(titleOf('', `${menu}<p>示例园今日开园</p><p>[2023-05-19] [来源：示例局]</p>${PARAGRAPHS}`)).toBe(
      '示例园今日开园',
    );
  });

  it('is the line above the text, where labels and values stand above it', () => {
    const record = '<dl><dt>索引号：</dt><dd>SL-2023-001</dd><dt>发布日期：</dt><dd>2023-05-19</dd></dl>';
    const inside = `${record}<div><p>示例市人民政府关于示例园建设的意见</p>${PARAGRAPHS}</div>`;
    expect(titleOf('', inside)).toBe('示例市人民政府关于示例园建设的意见');
  });

  it('is not the longer name of the site in its logo, which the title of the window has, too', () => {
    const inside = `<div class="branding">Centre for Regional Studies and Planning</div><h1>Joint parks</h1>
      <p>The parks link four towns, and each town pays its share of the costs.</p>`;
    expect(titleOf('Joint parks | Centre for Regional Studies and Planning', inside)).toBe('Joint parks');
  });

  it('is a heading that links to the page itself', () => {
    const inside = `<h3><a href="/1">Four towns open a park</a></h3>
      <p>The park links four towns, and each town pays its share of the costs.</p>`;
    expect(titleOf('Four towns open a park ‹ Regional Centre', inside)).toBe('Four towns open a park');
  });

  it('is the heading that the window is called by, though another one stands above the first text', () => {
    const inside = `<section><h2>All our research</h2><p>We follow each story, and we tell what came of it later on.</p></section>
      <h2>A promise kept</h2><p>The towns promised a park, and the park has opened with twelve firms.</p>`;
    expect(titleOf('A promise kept', inside)).toBe('A promise kept');
  });
});

describe('the number in brackets after a heading', () => {
  const numberOf = (heading: string) =>
    captureHtml(
      `<html><head><title>示例网</title></head><body><h1>${heading}（示政发〔2023〕17号）</h1>${PARAGRAPHS}</body></html>`,
    ).announcement.docNumber;

  it('is the document’s, whatever the window is called', () => {
    expect(numberOf('示例市人民政府关于示例事项的通知')).toBe('示政发〔2023〕17号');
  });

  it('is cited where the page interprets the document', () => {
    expect(numberOf('《关于示例事项的通知》政策解读')).toBeNull();
  });
});
