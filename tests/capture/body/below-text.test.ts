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
    ['when the page was changed', '<h2>Updates to this page</h2><p>Published 14 March 2024</p>'],
  ])('%s is left out', (_, below) => {
    expect(lastLine(below)).toBe(last);
  });

  it('a row of data that has words of buttons and a number is kept', () => {
    const rows =
      '<tr><td>型号</td><td>数量</td></tr><tr><td>大</td><td>12</td></tr><tr><td>中</td><td>30</td></tr>';
    const html = `<html><body><h1>示例通知</h1><div>${PARAGRAPHS}<table>${rows}</table><p>以上为计划，请完成。</p></div></body></html>`;
    const lines = captureHtml(html).announcement.bodyText.trimEnd().split('\n');
    expect(lines.slice(2)).toEqual(['型号\t数量', '大\t12', '中\t30', '以上为计划，请完成。']);
  });
});
