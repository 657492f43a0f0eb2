import { Resvg } from '@resvg/resvg-js';
import { parseNotebook } from '../../src/node/notebook-format.ts';
import type { ReportInput } from '../../src/node/report/render-report.ts';

/** A bar chart with a tooltip, a selection and a link on each bar, as a notebook's output holds it. */
export function chartOutput(rows: readonly object[]): object {
  const png = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="240"><rect width="420" height="240" fill="#eee"/></svg>',
  )
    .render()
    .asPng();
  return {
    output_type: 'display_data',
    metadata: {},
    data: {
      'application/vnd.vegalite.v5+json': {
        $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
        description: 'Events a year',
        background: '#FFFFFF',
        width: 360,
        height: 180,
        data: { values: rows },
        params: [{ name: 'over', select: { type: 'point', on: 'pointerover', clear: 'pointerout' } }],
        transform: [{ calculate: "utcFormat(toDate(datum.date), '%Y')", as: 'year' }],
        mark: { type: 'bar', color: '#4099B0', cursor: 'pointer' },
        encoding: {
          x: { field: 'year', type: 'ordinal' },
          y: { field: 'n', type: 'quantitative' },
          href: { field: 'url' },
          tooltip: [{ field: 'title' }, { field: 'n' }],
          opacity: { condition: { param: 'over', value: 1 }, value: 0.8 },
        },
        usermeta: {
          embedOptions: { defaultStyle: '@import url(https://evil.example/x.css)', actions: true },
        },
      },
      'image/png': png.toString('base64'),
      'text/plain': 'Events a year: 2014 has 3, 2015 has 5',
    },
  };
}

export const goodRows = [
  { date: '2014-02-26', n: 3, title: '京津冀协同发展座谈会', url: 'https://example.org/2014' },
  { date: '2015-04-30', n: 5, title: '京津冀协同发展规划纲要', url: 'https://example.org/2015' },
];

interface TestCell {
  readonly cell_type: 'markdown' | 'code' | 'raw';
  readonly source: string;
  readonly outputs?: readonly object[];
}

/** A report of one notebook with these cells. */
export function reportOf(cells: readonly TestCell[], more: Partial<ReportInput> = {}): ReportInput {
  const whole = cells.map((cell) => ({
    metadata: {},
    ...(cell.cell_type === 'code' && { execution_count: 1, outputs: [] }),
    ...cell,
  }));
  const notebook = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: whole });
  return {
    notebooks: [parseNotebook(notebook, 'test')],
    title: '京津冀产业协同政策的演进',
    corpusSummary: [
      { label: '文件', value: '24 篇' },
      { label: '事件', value: '31 项' },
    ],
    isSample: true,
    language: 'zh',
    sources: [
      { title: '国务院关于京津冀的批复', url: 'https://www.gov.cn/a?b=1&c=2', date: '2014-02' },
      { title: '未载明日期的通知', url: null, date: null },
    ],
    generatedAt: new Date('2026-11-25T08:30:00Z'),
    ...more,
  };
}
