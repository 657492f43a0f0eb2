import { describe, expect, it } from 'vitest';
import { capturePages } from '../../../src/capture/capture.ts';
import { gatherPages } from '../../../src/capture/pages/gather-pages.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const FOLDER = 'https://www.example.gov.cn/a/';
const CONTEXT = { capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test-device' };

function page(text: string, below: string): Document {
  return documentOf(
    `<html><head><title>示例规划</title></head><body><h1>示例规划</h1><div><p>${text}</p>${below}</div></body></html>`,
  );
}

const NUMBERS = '<div><a href="t1.html">1</a> <a href="t1_1.html">2</a> <a href="t1_2.html">3</a></div>';
const SIGNED = '<p>示例市人民政府</p><p>2021年3月4日</p><p><a href="plan.pdf">示例规划全文.pdf</a></p>';
const SITE: Readonly<Record<string, Document>> = {
  't1.html': page('一、建设协作园区，完善配套设施，明确分工。', NUMBERS),
  't1_1.html': page('二、推动产业转移，健全共享机制，加强衔接。', NUMBERS),
  't1_2.html': page('三、加强组织领导，落实各方责任，定期评估。', SIGNED + NUMBERS),
};

async function clip(name: string, site: Readonly<Record<string, Document>>) {
  const own = site[name];
  if (!own) throw new Error(`no page ${name}`);
  const asked: string[] = [];
  const gathered = await gatherPages({ document: own, url: FOLDER + name }, async (url) => {
    asked.push(url.replace(FOLDER, ''));
    return site[url.replace(FOLDER, '')] ?? 'not-found';
  });
  const result = gathered && capturePages(gathered, CONTEXT);
  return { asked, record: result?.kind === 'captured' ? result.record : null, trace: result?.trace ?? [] };
}

const TEXT = [
  '一、建设协作园区，完善配套设施，明确分工。',
  '二、推动产业转移，健全共享机制，加强衔接。',
  '三、加强组织领导，落实各方责任，定期评估。',
  '示例市人民政府',
  '2021年3月4日',
];

describe('a text on several pages', () => {
  it('is one record, with the signature and the files of its last page', async () => {
    const { asked, record } = await clip('t1.html', SITE);
    expect(asked).toEqual(['t1_1.html', 't1_2.html']);
    expect(record?.announcement.bodyText.split('\n').filter((line) => TEXT.includes(line))).toEqual(TEXT);
    expect(record?.announcement).toMatchObject({
      title: '示例规划',
      dateWritten: '2021-03-04',
      issuers: ['示例市人民政府'],
    });
    expect(record?.attachments.map(({ href }) => href)).toEqual([`${FOLDER}plan.pdf`]);
  });

  it('is the same record whichever of its pages is clipped', async () => {
    const first = await clip('t1.html', SITE);
    const middle = await clip('t1_1.html', SITE);
    expect(middle.asked).toEqual(['t1.html', 't1_2.html']);
    expect(middle.record).toEqual(first.record);
  });

  it('tells the pages that were read and those that could not be had', async () => {
    const { 't1_1.html': _gone, ...site } = SITE;
    const { record, trace } = await clip('t1.html', site);
    const told = record?.provenance.filter(({ field }) => field === 'bodyText');
    expect(told?.map(({ value, evidence }) => [value, evidence])).toEqual([
      ['2 pages', `read: ${FOLDER}t1.html ${FOLDER}t1_2.html`],
      ['2 of 3 pages', `missing: ${FOLDER}t1_1.html (not-found)`],
    ]);
    expect(record?.announcement.coverage).toBeLessThanOrEqual(2 / 3);
    expect(trace.filter(({ step }) => step === 'page').map(({ target, reason }) => [target, reason])).toEqual(
      [
        [`${FOLDER}t1.html`, 'page 1 of the text'],
        [`${FOLDER}t1_2.html`, 'page 2 of the text'],
        [`${FOLDER}t1_1.html`, 'a page of the text that could not be had: not-found'],
      ],
    );
  });

  it('is followed link by link where no numbers are', async () => {
    const next = (name: string) => `<p><a href="${name}">下一页</a></p>`;
    const { asked, record } = await clip('t1.html', {
      't1.html': page(TEXT[0] ?? '', next('t1_2.html')),
      't1_2.html': page(TEXT[1] ?? '', next('t1_3.html')),
      't1_3.html': page(TEXT[2] ?? '', SIGNED),
    });
    expect(asked).toEqual(['t1_2.html', 't1_3.html']);
    expect(record?.announcement.bodyText.split('\n').filter((line) => TEXT.includes(line))).toEqual(TEXT);
  });

  it('is not sought on lists, which are turned alike', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, row) =>
        `<li><a href="p${row}.html">关于示例第${row}号事项的通知</a> <span>2024-05-0${(row % 9) + 1}</span></li>`,
    ).join('');
    const list = documentOf(
      `<html><head><title>通知</title></head><body><ul>${rows}</ul><div><span>1</span><a href="index_1.html">2</a></div></body></html>`,
    );
    const asked = await gatherPages({ document: list, url: `${FOLDER}index.html` }, () => {
      throw new Error('a page of a list was fetched');
    });
    expect(asked).toBeNull();
  });
});
