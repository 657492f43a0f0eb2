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
});
