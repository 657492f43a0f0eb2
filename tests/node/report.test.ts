import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/node/report/render-report.ts';
import { liveParts } from './live-parts.ts';
import { chartOutput, goodRows, reportOf } from './report-input.ts';

/** The page without its own programs: what a reader's document can say. */
function withoutPrograms(page: string): string {
  return page.replaceAll(/<script>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');
}

const pageOf = async (...input: Parameters<typeof reportOf>) =>
  withoutPrograms(await renderReport(reportOf(...input)));

describe('renderReport', () => {
  it('states title, sample notice, corpus, date, versions, sources and its own size', async () => {
    const page = await renderReport(reportOf([]));
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<title>京津冀产业协同政策的演进</title>');
    expect(page).toContain('本报告依据示例文本生成');
    expect(page).toContain('<dt>文件</dt><dd>24 篇</dd>');
    expect(page).toContain('2026-11-25 08:30 UTC');
    expect(page).toMatch(/policyloom \d+\.\d+\.\d+, vega 6\.\d+\.\d+, vega-lite 6\.\d+\.\d+, vega-embed 7/);
    expect(page).toContain(
      'href="https://www.gov.cn/a?b=1&#38;c=2" target="_blank" rel="noopener noreferrer"',
    );
    expect(page).toContain('<time>未载明日期</time><span><span lang="zh-CN">未载明日期的通知</span></span>');
    expect(page).toContain(`<dd>${Math.ceil(Buffer.byteLength(page) / 1000)} kB</dd>`);
  });

  it('says in English what it says in Chinese, and marks Chinese text as Chinese', async () => {
    const page = await pageOf([{ cell_type: 'markdown', source: '## 演进\n\n正文。' }], { language: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('made from sample texts');
    expect(page).toContain('<div class="prose" lang="zh-CN">');
    expect(page).toContain('Documents cited (2)');
  });

  it('without sample texts no notice stands, at the top or at a figure', async () => {
    const cells = [{ cell_type: 'code' as const, source: '1', outputs: [chartOutput(goodRows)] }];
    expect(await pageOf(cells, { isSample: false })).not.toMatch(/示例/);
    expect((await pageOf(cells)).match(/示例文本，不作证据/g)).toHaveLength(1);
  });

  it('headings go below the title and into the contents, unique in the page', async () => {
    const cells = [
      { cell_type: 'markdown' as const, source: '# One\n\n## Two *bold* `code`\n\n#### Deep' },
      { cell_type: 'markdown' as const, source: '# One' },
    ];
    const page = await pageOf(cells, { sources: [] });
    const contents = /<ol>([\s\S]*?)<\/ol>/.exec(page)?.[1];
    expect(contents?.trim().split('\n')).toEqual([
      '<li class="level-2"><a href="#n1-1-1" lang="en">One</a></li>',
      '<li class="level-3"><a href="#n1-1-2" lang="en">Two bold code</a></li>',
      '<li class="level-2"><a href="#n1-2-1" lang="en">One</a></li>',
    ]);
    expect(page).toContain('<h2 id="n1-1-1">One</h2>');
    expect(page).toContain('<h5 id="n1-1-3">Deep</h5>');
  });

  it('code is folded; what was printed, failed or resulted is shown, each as what it is', async () => {
    const outputs = [
      { output_type: 'stream', name: 'stdout', text: ['a\n'] },
      { output_type: 'stream', name: 'stdout', text: 'b\n' },
      { output_type: 'stream', name: 'stderr', text: '\u001b[31mcare\u001b[0m' },
      {
        output_type: 'error',
        ename: 'RangeError',
        evalue: 'x',
        traceback: ['RangeError: x', '  at cell [1]'],
      },
      {
        output_type: 'execute_result',
        metadata: {},
        execution_count: 1,
        data: { 'text/plain': '42', 'text/markdown': '| n |\n|---|\n| 1 |' },
      },
      {
        output_type: 'execute_result',
        metadata: {},
        execution_count: 1,
        data: { 'text/html': '<b>x</b>', 'text/plain': 'plain' },
      },
      { output_type: 'display_data', metadata: {}, data: { 'text/html': '<b>y</b>' } },
    ];
    const page = await pageOf([{ cell_type: 'code', source: 'f(1 < 2)', outputs }]);
    expect(page).toContain(
      '<details class="code"><summary>代码</summary><pre><code>f(1 &#60; 2)</code></pre></details>',
    );
    expect(page).toContain('aria-label="输出">a\nb\n</pre>');
    expect(page).toContain('aria-label="提示输出">care</pre>');
    expect(page).toContain('<pre>RangeError: x\n  at cell [1]</pre>');
    expect(page).toContain('<td>1</td>');
    expect(page).toContain('<pre class="result">plain</pre>');
    expect(page).toContain('此处的输出格式在报告中不显示: text/html');
    expect(page).not.toMatch(/<b>[xy]<\/b>/);
  });

  it("a chart carries its picture and its spec without another program's settings", async () => {
    const page = await pageOf([{ cell_type: 'code', source: '', outputs: [chartOutput(goodRows)] }]);
    expect(page).toContain('alt="Events a year: 2014 has 3, 2015 has 5"');
    const spec = JSON.parse(/class="spec">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');
    expect(spec.data.values).toEqual(goodRows);
    expect(Object.keys(spec)).not.toContain('usermeta');
    expect(Object.keys(spec)).not.toContain('$schema');
  });

  it('the programs stand in it once, and not at all without a chart', async () => {
    const cell = { cell_type: 'code' as const, source: '1', outputs: [chartOutput(goodRows)] };
    const two = await renderReport(reportOf([cell, cell]));
    expect(two.match(/<script>/g)).toHaveLength(4);
    expect(await renderReport(reportOf([]))).not.toContain('<script');
  });

  it('the policy allows exactly the scripts and the style that stand in it', async () => {
    const page = await renderReport(
      reportOf([{ cell_type: 'code', source: '1', outputs: [chartOutput(goodRows)] }]),
    );
    const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const policy = content.replaceAll('&#39;', "'");
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text ?? ''));
    const style = hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '');
    expect(policy).toBe(
      `default-src 'none'; script-src ${scripts.join(' ')}; style-src ${style}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });
});

const ATTACK = `</script><script>globalThis.attacked = true</script><img src=x onerror="globalThis.attacked=true">`;

describe('what comes from others', () => {
  it.each([
    ['the title', { title: ATTACK }, []],
    ['the corpus summary', { corpusSummary: [{ label: ATTACK, value: ATTACK }] }, []],
    ['a source', { sources: [{ title: ATTACK, url: `https://a.example/"${ATTACK}`, date: ATTACK }] }, []],
    [
      'Markdown',
      {},
      [
        {
          cell_type: 'markdown',
          source: `# ${ATTACK}\n\n${ATTACK}\n\n[${ATTACK}](https://a.example "${ATTACK.replaceAll('"', '')}")`,
        },
      ],
    ],
    ['code', {}, [{ cell_type: 'code', source: ATTACK }]],
    [
      'what is printed',
      {},
      [{ cell_type: 'code', source: '', outputs: [{ output_type: 'stream', name: 'stdout', text: ATTACK }] }],
    ],
    [
      'an error',
      {},
      [
        {
          cell_type: 'code',
          source: '',
          outputs: [{ output_type: 'error', ename: ATTACK, evalue: ATTACK, traceback: [ATTACK] }],
        },
      ],
    ],
    [
      'a spec',
      {},
      [
        {
          cell_type: 'code',
          source: '',
          outputs: [chartOutput([{ date: '2014', n: 1, title: ATTACK, url: ATTACK }])],
        },
      ],
    ],
    [
      'the name of a MIME type',
      {},
      [
        {
          cell_type: 'code',
          source: '',
          outputs: [{ output_type: 'display_data', metadata: {}, data: { [ATTACK]: ATTACK } }],
        },
      ],
    ],
    [
      'a picture',
      {},
      [
        {
          cell_type: 'code',
          source: '',
          outputs: [
            {
              output_type: 'display_data',
              metadata: {},
              data: { 'image/png': `"${ATTACK}`, 'text/plain': ATTACK },
            },
          ],
        },
      ],
    ],
  ] as const)('%s stays text', async (_what, more, cells) => {
    const page = await pageOf(cells, { ...more });
    expect(page).toMatch(/attacked/);
    expect(liveParts(page)).toEqual([]);
  });

  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[x](file:///etc/passwd)'],
    ['[x](vbscript:x)'],
    ['<javascript:alert(1)>'],
  ])('%s becomes no link', async (source) => {
    expect(await pageOf([{ cell_type: 'markdown', source }], { sources: [] })).not.toContain('<a href');
  });

  it('a source with an address that runs is shown without a link', async () => {
    const sources = [{ title: 'x', url: 'javascript:alert(1)', date: '2014' }];
    expect(await pageOf([], { sources })).not.toContain('javascript:');
  });

  it('pictures from elsewhere are described, pictures in the text are shown', async () => {
    const source = '![far](https://a.example/x.png) ![near](data:image/png;base64,AQI=)';
    const page = await pageOf([{ cell_type: 'markdown', source }], { sources: [] });
    expect(page).toContain('[far] <img src="data:image/png;base64,AQI=" alt="near">');
    expect(page).not.toContain('a.example');
  });
});
