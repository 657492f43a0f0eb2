import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePages } from '../../../scripts/browser/fixture-pages.ts';
import { root } from '../../../scripts/setup/paths.ts';
import { groupWorks } from '../../../src/coding/works/group-works.ts';
import { resemblance, textSketch } from '../../../src/coding/works/text-sketch.ts';
import { printOf, type WorkPrint } from '../../../src/coding/works/work-print.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import { readPage } from '../../../src/node/read-page.ts';
import { announcementOf } from '../../support/records.ts';

const BODY = [
  '各区县人民政府，市政府各委办局：现将方案印发给你们，请结合实际认真贯彻执行。',
  '一、推动汽车零部件、生物医药和新材料三类企业有序转移，由迁入地与迁出地共同确定承接园区。',
  '二、设立产业转移引导资金，对整体迁入的规模以上企业给予用地、用能和融资支持。',
  '三、建立三地统计口径一致的台账制度，按季度通报项目签约、开工和投产情况。',
  '四、成立工作专班，每半年会商一次，协调解决跨区域企业登记、税收分享和资质互认中的问题。',
].join('\n');

let made = 0;
const print = (fields: Partial<Announcement>): WorkPrint => {
  made += 1;
  return printOf(
    announcementOf({ url: `http://site.example/${made}`, workId: `work-${made}`, bodyText: BODY, ...fields }),
  );
};
/** How the prints are grouped, as lists of places. */
const groups = (...prints: WorkPrint[]): number[][] => {
  const works = groupWorks(prints);
  const byWork = Map.groupBy(prints.keys(), (place) => works.get(prints[place]?.id ?? ''));
  return [...byWork.values()];
};

describe('textSketch', () => {
  it('layout, width and punctuation do not change a text', () => {
    expect(textSketch('第 1 条，京津冀协同。\n')).toEqual(textSketch('第１条　京津冀协同'));
  });

  it('short texts are compared exactly', () => {
    // Runs of five: 12345 23456 against 12345 23456 34567, so 2 of 3.
    expect(resemblance(textSketch('甲乙丙丁戊己'), textSketch('甲乙丙丁戊己庚'))).toBeCloseTo(2 / 3, 10);
  });

  it('long texts are estimated to within four standard errors', () => {
    const text = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
    const [a, b] = [textSketch(text(0, 6000)), textSketch(text(1500, 7500))];
    // 5,996 runs each, 4,496 in common.
    const exact = 4496 / (2 * 5996 - 4496);
    expect(Math.abs(resemblance(a, b) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 128));
    expect([resemblance(a, b), resemblance(a, a)]).toEqual([resemblance(b, a), 1]);
  });
});

describe('groupWorks', () => {
  it('a page whose text has another head, foot and a few typing errors is the same document', () => {
    const repost = `来源：某网\n${BODY.replace('新材料三类', '新材料等三类').replace('每半年', '每年')}\n编辑：某某`;
    const prints = [
      print({ title: '产业转移实施方案' }),
      print({ title: '权威发布｜产业转移实施方案', bodyText: repost }),
    ];
    expect(groups(...prints)).toEqual([[0, 1]]);
  });

  it('one number in two ways of writing is one document, however little of it a page shows', () => {
    const number = { issuers: ['示例市人民政府'] };
    expect(
      groups(
        print({ ...number, docNumber: '示政发〔2014〕20号' }),
        print({ ...number, docNumber: '示政发[2014]第20号', bodyText: '全文见附件。' }),
      ),
    ).toEqual([[0, 1]]);
  });

  it.each([
    ['two numbers part the same text', { docNumber: '示发〔2022〕1号' }, { docNumber: '示发〔2023〕1号' }],
    ['two years in the title part the same text', { title: '2022年工作要点' }, { title: '2023年工作要点' }],
    ['two batches part the same text', { title: '第一批园区名单' }, { title: '第二批园区名单' }],
    [
      'two dates of signature part the same text',
      { dateWritten: '2022-01-05' },
      { dateWritten: '2023-01-06' },
    ],
    [
      'a reading that bears the number of its document is not the document',
      { docNumber: '示发〔2022〕1号', genre: 'notice' },
      { docNumber: '示发〔2022〕1号', genre: 'interpretation' },
    ],
    [
      'the same number of two bodies is two documents when the texts differ',
      { docNumber: '通知〔2022〕1号', issuers: ['甲市人民政府'] },
      { docNumber: '通知〔2022〕1号', issuers: ['乙市人民政府'], bodyText: '关于做好防汛工作的通知。' },
    ],
    ['a form that says little is no evidence', { bodyText: '请见附件。' }, { bodyText: '请见附件。' }],
    [
      'a text that only begins and ends alike is another one',
      {},
      {
        bodyText: BODY.replace(
          /^[一二三]、.*$/gm,
          '开展春季造林绿化，做好苗木检疫、整地和抚育管护，严防森林火灾。',
        ),
      },
    ],
  ] satisfies [string, Partial<Announcement>, Partial<Announcement>][])('%s', (_rule, a, b) => {
    expect(groups(print(a), print(b))).toEqual([[0], [1]]);
  });

  it('a page without a number goes to one of two numbered documents that it resembles, and does not join them', () => {
    const [a, b] = [print({ docNumber: '示发〔2022〕1号' }), print({ docNumber: '示发〔2023〕1号' })];
    expect(groups(a, b, print({})).map(({ length }) => length)).toEqual([2, 1]);
  });

  it('a work bears the id of its number, and two works never the same one', () => {
    const [plain, numbered] = [print({ workId: 'a' }), print({ workId: 'b', docNumber: '示发〔2022〕1号' })];
    const other = print({
      workId: 'b',
      docNumber: '示发〔2022〕1号',
      issuers: ['乙'],
      bodyText: '别的文字。',
      genre: 'news',
    });
    const works = groupWorks([plain, numbered, other]);
    expect([
      works.get(plain.id),
      new Set(works.values()).size,
      works.get(numbered.id) === works.get(plain.id),
    ]).toEqual([expect.any(String), 2, true]);
  });

  it('five hundred addresses of one text are one work', () => {
    expect(new Set(groupWorks(Array.from({ length: 500 }, () => print({}))).values()).size).toBe(1);
  });
});

describe('groupWorks over the sample pages', () => {
  it('a repost of each is found, none is taken for another, and order does not matter', async () => {
    const pages = await fixturePages(`${root}/tests/fixtures/pages`);
    const originals = pages.flatMap(({ file, url, charset }) => {
      const read = readPage(readFileSync(file), { url, charset });
      return read.kind === 'captured' ? [read.record.announcement] : [];
    });
    const long = originals.filter(({ bodyText }) => textSketch(bodyText).tokens >= 60);
    expect(long.length).toBeGreaterThan(50);
    const reposts = long.map((one) => ({
      ...one,
      id: `${one.id}-repost`,
      workId: `${one.workId}-repost`,
      docNumber: null,
      dateWritten: null,
      title: `${one.title}_转载`,
      bodyText: `发布时间：今天 来源：转载\n${one.bodyText}责任编辑：某某\n`,
    }));
    const prints = [...long, ...reposts].map(printOf);
    const works = groupWorks(prints);
    const wrong = long.filter(({ id }) => works.get(id) !== works.get(`${id}-repost`));
    expect([wrong.map(({ title }) => title), new Set(works.values()).size]).toEqual([[], long.length]);
    fc.assert(
      fc.property(fc.shuffledSubarray(prints, { minLength: prints.length }), (shuffled) => {
        const again = groupWorks(shuffled);
        return prints.every(({ id }) => again.get(id) === works.get(id));
      }),
      { numRuns: 10 },
    );
  });
});
