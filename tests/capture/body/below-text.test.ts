import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from '../capture-html.ts';

function lastLine(below: string): string | undefined {
  const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}${below}</div></body></html>`;
  return captureHtml(html).announcement.bodyText.trimEnd().split('\n').at(-1);
}

describe('below the text', () => {
  const last = lastLine('');

  it('a list of other pages with their days is left out, heading and all', () => {
    const rows = [1, 2, 3].map(
      (n) => `<li><a href="/${n}">关于示例事项第${n}号的通知</a><span>2024-01-0${n}</span></li>`,
    );
    expect(lastLine(`<div><h3>本站公布</h3><ul>${rows.join('')}</ul></div>`)).toBe(last);
  });

  it('a question whether the page was of use is left out, answers and all', () => {
    const answers = '<label>有帮助</label><label>一般</label><button>提交</button>';
    expect(lastLine(`<div><p>您认为该文件对您是否有帮助？</p>${answers}</div>`)).toBe(last);
  });

  it.each([
    [
      'what readers said',
      '<ul><li class="comment-item"><div class="txt">甲：希望尽快落实，让企业得到实惠。</div></li></ul>',
    ],
    ['buttons with a count', '<p>分享到：12</p>'],
    ['how to open the page on a telephone', '<p>扫描左侧二维码打开</p>'],
    ['who may print the text', '<p>本文为示例日报原创，未经授权不得转载。</p>'],
    ['the title that another medium gave it', '<p>（原标题为《示例园开工》）</p>'],
    ['how to read the page on a telephone', '<p>手机扫描二维码，查看本页内容</p>'],
    ['the day of the last change', '<p>最后更新时间：2024-12-31</p>'],
    [
      'what is recommended besides',
      '<div><h3>热门推荐</h3><ul><li><a href="/1">一图读懂示例办法</a></li></ul></div>',
    ],
    ['a credit behind a bar', '<p>来源丨示例日报</p><p>编辑丨甲 审核丨乙</p>'],
    ['a credit behind a stroke', '<p>文/甲乙 图/丙丁</p>'],
    ['who read it first and last', '<p>一审：甲乙 二审：丙丁 三审：戊己</p>'],
    ['an editor in brackets', '<p>（编辑 甲乙）</p>'],
    ['who says nothing of the views in it', '<p>本文仅代表作者本人观点，与本网站无关。</p>'],
    ['how content they were', '<p>非常满意 满意 一般 不满意</p>'],
    ['a way back', '<p>【返回列表】【添加收藏】</p>'],
    ['a list of tags', '<p>标签：<a href="/t">示例</a></p>'],
    [
      'a form for opinions',
      '<div><h3>意见反馈</h3><p>感谢您对本网站的关注，请留下宝贵的意见和建议。</p><label>姓名：</label><input><label>联系方式：</label><input></div>',
    ],
    [
      'a form for comments',
      '<div><a href="#a">评论列表</a><a href="#b">发表评论</a><p><a href="#c">点击加载更多评论</a></p><label>验证码：</label><input></div>',
    ],
    [
      'how often a file was fetched',
      '<div>附件【<a href="/a.doc">申报书.doc</a>】已下载<span>12</span>次</div>',
    ],
    ['who typed it in', '<p>信息录入：甲 责任编辑：乙</p>'],
    ['a link to its reading', '<p>解读：<a href="/j">《示例通知》政策解读</a></p>'],
    ['an empty list of files', '<p>文件下载：</p>'],
    [
      'a list of articles and what readers said',
      '<h3>相关文章</h3><p><a href="/1">示例园开工</a> 3月2日</p><h3>网友评论</h3><p>甲：希望尽快落实，让企业得到实惠，也让居民得到实惠，越快越好。</p>',
    ],
    ['when the page was changed', '<h2>Updates to this page</h2><p>Published 14 March 2024</p>'],
  ])('%s is left out', (_, below) => {
    expect(lastLine(below)).toBe(last);
  });

  it('cards of other pages are left out, though they say more than the text', () => {
    const cards = ['depot', 'bridge'].map(
      (word) =>
        `<article><h3><a href="/${word}">State opens a ${word} in the north</a></h3><div>Mar 1, 2024</div><p>What you need to know: the ${word} will serve nine counties.</p></article>`,
    );
    expect(lastLine(`<div><h2>Recent news</h2>${cards.join('')}</div>`)).toBe(last);
  });

  it('what stands below the mark that ends a release is left out', () => {
    expect(lastLine('<p>###</p><p>Note: All releases are in the news room.</p>')).toBe(last);
  });

  it('an annex named near the page’s record is the text’s', () => {
    const html = `<html><body><h1>示例公告</h1><div><p>发布时间：2023-05-19 来源：市商务局</p><p>现公开征求意见，请于6月底前反馈。</p><p>附件：示例办法</p></div></body></html>`;
    expect(captureHtml(html).announcement.bodyText).toContain('附件：示例办法');
  });

  it('a heading with such words and running text below it is the text’s', () => {
    const html = `<html><body><h1>Guide to data</h1><div>${PARAGRAPHS}<h2>Topics</h2><p>The office collects figures on freight, and it prints them each year.</p>${PARAGRAPHS.replaceAll('，', '、')}</div></body></html>`;
    expect(captureHtml(html).announcement.bodyText).toContain('Topics');
  });

  it('who comes from where is no credit', () => {
    expect(lastLine('<p>来自各地的代表：甲、乙、丙</p>')).toBe('来自各地的代表：甲、乙、丙');
  });

  it('files below a text that follows the signature are left out, an annex printed there is kept', () => {
    const signed = '<p>示例市人民政府</p><p>2024年3月1日</p>';
    const rules = '<p>示例办法</p><p>第一条 为规范管理，制定本办法。</p>';
    const files = '<div><p>附件：</p><p><a href="/1.doc">示例办法.doc</a></p></div>';
    expect(lastLine(signed + rules + files)).toBe('第一条 为规范管理，制定本办法。');
    expect(lastLine(`${signed}<p>附件</p><p>获奖单位名单</p><p>示例镇</p>`)).toBe('示例镇');
  });

  it('a row of data that has words of buttons and a number is kept', () => {
    const rows =
      '<tr><td>型号</td><td>数量</td></tr><tr><td>大</td><td>12</td></tr><tr><td>中</td><td>30</td></tr>';
    const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}<table>${rows}</table><p>以上为计划，请完成。</p></div></body></html>`;
    const lines = captureHtml(html).announcement.bodyText.trimEnd().split('\n');
    expect(lines.slice(2)).toEqual(['型号\t数量', '大\t12', '中\t30', '以上为计划，请完成。']);
  });
});
