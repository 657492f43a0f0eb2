import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

const LINES = [
  '为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。',
  '园区建设坚持统一规划、分步实施，基础设施与公共服务同步推进，重大事项及时报告。',
];

function bodyOf(html: string): string[] {
  return captureHtml(html).announcement.bodyText.split('\n').filter(Boolean);
}

const MENU = `<ul>${Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">栏目${index}</a></li>`).join('')}</ul>`;

describe('findBody', () => {
  it.each([
    {
      rule: 'menus and footers around are left out',
      html: `<div>${MENU}</div><div>${PARAGRAPHS}</div><div>主办单位：示例 版权所有 ICP备1号</div>`,
      lines: LINES,
    },
    {
      rule: 'short headings, clauses and a signature inside stay',
      html: `<div>${MENU}</div><div><p>一、总体要求</p>${PARAGRAPHS}<p>二、组织</p><p>示例市政府</p><p>2020年1月2日</p></div>`,
      lines: ['一、总体要求', ...LINES, '二、组织', '示例市政府', '2020年1月2日'],
    },
    {
      rule: 'a table keeps its cells apart by tabs',
      html: `<div>${PARAGRAPHS}<table><tr><th>序号</th><th>项目</th></tr><tr><td>1</td><td><p>园区</p></td></tr></table></div>`,
      lines: [...LINES, '序号\t项目', '1\t园区'],
    },
    {
      rule: 'ordered lists keep their numbers',
      html: `<div>${PARAGRAPHS}<ol start="3"><li><p>加强领导，落实责任。</p></li><li>定期通报，及时整改。</li></ol></div>`,
      lines: [...LINES, '3. 加强领导，落实责任。', '4. 定期通报，及时整改。'],
    },
    {
      rule: 'share bars, credits and related lists at the end are left out',
      html: `<div><div>${PARAGRAPHS}</div><p>责任编辑：甲</p><div>分享到： 微信 微博</div><div><h3>相关阅读</h3>${MENU}</div></div>`,
      lines: LINES,
    },
    {
      rule: 'a credit in brackets at the end of a paragraph stays',
      html: `<div>${PARAGRAPHS}<p>以上各项，请认真执行。（示例局供稿）</p></div>`,
      lines: [...LINES, '以上各项，请认真执行。（示例局供稿）'],
    },
    {
      rule: 'a second copy for phones is not doubled',
      html: `<div class="pc">${PARAGRAPHS}</div><div class="wap">${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    {
      rule: 'what is hidden by attribute is not read',
      html: `<div>${PARAGRAPHS}<p style="display:none">隐藏的文字，不应出现。</p><p hidden>也不应出现，因为隐藏。</p></div>`,
      lines: LINES,
    },
    {
      rule: 'messages that scripts show when something fails are not read',
      html: `<div>${PARAGRAPHS}<div id="locate-error">无法取得您的位置，请在浏览器中允许，或在下方输入地址后再试。</div></div>`,
      lines: LINES,
    },
    {
      rule: 'a page that hides everything until a script runs is read all the same',
      html: `<div style="display:none">${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    {
      rule: 'a part named sidebar that holds the text is the text',
      html: `<div class="with-sidebar page-nav">${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    { rule: 'preformatted text ends its lines itself', html: `<pre>${LINES.join('\n')}</pre>`, lines: LINES },
    {
      rule: 'words such as 放大 or 联系我们 in a heading are text',
      html: `<div>${PARAGRAPHS}<p>放大政策效应</p><p>无障碍环境建设</p>${'<p>各项工作要落到实处，见到成效。</p>'}</div>`,
      lines: [...LINES, '放大政策效应', '无障碍环境建设', '各项工作要落到实处，见到成效。'],
    },
    {
      rule: 'labels that texts have themselves stay',
      html: `<div>${PARAGRAPHS}<p>联系方式：示例路1号</p><p>附件：示例表</p><p>主题词：经济 通知</p></div>`,
      lines: [...LINES, '联系方式：示例路1号', '附件：示例表', '主题词：经济 通知'],
    },
    {
      rule: 'files listed below a signature are attachments, not text',
      html: `<div>${PARAGRAPHS}<p>附件：1.示例表</p><p>示例市政府</p><p>2020年1月2日</p><p>附件：</p><p><a href="/a.docx">示例表.docx</a></p></div>`,
      lines: [...LINES, '附件：1.示例表', '示例市政府', '2020年1月2日'],
    },
  ])('$rule', ({ html, lines }) => {
    expect(bodyOf(`<html><body>${html}</body></html>`)).toEqual(lines);
  });

  it('says what share of the running text it keeps', () => {
    const whole = captureHtml(`<body><div>${PARAGRAPHS}</div></body>`).announcement.coverage;
    const aside = `<div>${MENU}<p>另一篇文章的开头，与本文无关，只是摘要而已。</p></div>`.repeat(3);
    const part = captureHtml(`<body><div>${PARAGRAPHS.repeat(1)}</div>${aside}</body>`).announcement.coverage;
    expect([whole, part === null || part >= 1]).toEqual([1, false]);
  });
});
