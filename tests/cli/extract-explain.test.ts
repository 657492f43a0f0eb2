import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/node/package-root.ts';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>武清与廊坊签署合作协议_示例网</title>
<meta name="ArticleTitle" content="武清与廊坊签署合作协议"><meta name="PubDate" content="2016-05-09"></head><body>
<ul class="nav"><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li></ul>
<div id="zoom"><h1>武清与廊坊签署合作协议</h1><p>发布时间：2016-05-06</p>
<p>2016年5月6日，天津市武清区与廊坊市签署产业合作框架协议，双方将在高端装备领域建立对接机制。</p>
<p>根据协议，两地主管部门每年会商一次，通报项目进展，研究解决企业跨区经营中的问题。</p>
<p>双方还商定共享创新平台，互认资质，并就人才流动、税收分享继续协商。</p>
<p>责任编辑：示例</p><p>分享到 微信 微博</p></div></body></html>`;

interface Step {
  readonly step: string;
  readonly target: string;
  readonly reason: string;
  readonly text: string;
}

describe('policyloom extract --explain', () => {
  const plain = extract([]);
  const explained = extract(['--explain']);
  const trace = explained['trace'] as readonly Step[];

  it('adds a trace to the record and changes nothing else', () => {
    const { trace: _trace, capturedAt: _at, ...rest } = explained;
    const { capturedAt: _then, ...before } = plain;
    expect([rest, 'trace' in plain]).toEqual([before, false]);
  });

  it('says which element was taken as the body, and beside what', () => {
    const [body, ...others] = trace.filter(({ step }) => step === 'body');
    expect([body?.target, others]).toEqual(['body > div#zoom', []]);
    expect(body?.reason).toMatch(/^worth \d+, more than any other element; around it body \d+/);
  });

  it('says what was removed from it, and why', () => {
    const removed = trace.filter(({ step }) => step === 'removed');
    expect(removed.map(({ text, reason }) => [text, reason])).toEqual([
      ['武清与廊坊签署合作协议', 'head, before the text'],
      ['发布时间：2016-05-06', 'head, before the text'],
      ['责任编辑：示例', 'a credit'],
      ['分享到 微信 微博', 'foot, after the text'],
    ]);
  });

  it('says which reader won a field and what the others said', () => {
    const dates = trace.filter(({ target }) => target === 'datePublished');
    expect(dates.map(({ step, reason, text }) => [step, reason, text])).toEqual([
      ['chosen', 'label-table 0.93: 发布时间：2016-05-06 (body > div#zoom > p)', '2016-05-06'],
      ['not-chosen', 'publication-line 0.9: 发布时间：2016-05-06 (body > div#zoom > p)', '2016-05-06'],
      ['not-chosen', 'meta 0.5: meta PubDate', '2016-05-09'],
    ]);
  });
});

function extract(options: readonly string[]): Record<string, unknown> {
  const main = join(packageRoot(), 'src', 'cli', 'main.ts');
  return JSON.parse(
    execFileSync(process.execPath, [main, 'extract', ...options, '-'], { input: PAGE, encoding: 'utf8' }),
  );
}
