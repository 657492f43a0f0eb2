import * as spreadsheets from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Declared } from '../../../src/capture/annexes/media-type.ts';
import { readAnnex } from '../../../src/capture/annexes/read-annex.ts';
import { nodeAnnexPorts } from '../../../src/node/read-file.ts';
import { docOf } from '../../fixtures/annexes/make-doc.ts';
import { docxOf } from '../../fixtures/annexes/make-docx.ts';
import { scannedPdf, textPdf } from '../../fixtures/annexes/make-pdf.ts';
import { zipOf } from '../../fixtures/annexes/make-zip.ts';

const LINES = [
  [
    { text: '关于推进产业协同发展的若干意见', x: 130, y: 100, size: 22 },
    { text: '各区人民政府：', x: 70, y: 160, size: 16 },
    { text: '为推动产业转移对接，促进区域协调，经研究同意，现就有', x: 102, y: 190, size: 16 },
    { text: '关事项提出以下意见。', x: 70, y: 215, size: 16 },
    { text: '一、总体要求。坚持创新驱动，优化布局，到二〇二〇年基本', x: 102, y: 240, size: 16 },
    { text: '— 1 —', x: 280, y: 800, size: 14 },
  ],
  [
    { text: '形成新格局。', x: 70, y: 100, size: 16 },
    { text: '项目', x: 70, y: 150, size: 16 },
    { text: '承接地', x: 300, y: 150, size: 16 },
    { text: '— 2 —', x: 280, y: 800, size: 14 },
  ],
];

function declared(name: string, more: Partial<Declared> = {}): Declared {
  return { contentType: null, promised: null, name, ...more };
}

async function read(bytes: Uint8Array, says: Declared) {
  const { paged: _paged, ...reading } = { paged: null, ...(await readAnnex(bytes, says, nodeAnnexPorts)) };
  return reading;
}

describe('readAnnex, formats', () => {
  it('joins the printed lines of a PDF to paragraphs, over the end of a page, without page numbers', async () => {
    expect(await read(textPdf(LINES), declared('1.pdf'))).toEqual({
      mediaType: 'application/pdf',
      textState: 'text',
      text:
        '关于推进产业协同发展的若干意见\n各区人民政府：\n' +
        '为推动产业转移对接，促进区域协调，经研究同意，现就有关事项提出以下意见。\n' +
        '一、总体要求。坚持创新驱动，优化布局，到二〇二〇年基本形成新格局。\n项目\t承接地\n',
    });
  });

  it('prints paragraphs and tables of a DOCX a line each, whatever its name says', async () => {
    const docx = docxOf(
      ['附件一', '合作项目'],
      [
        ['城市', '项目'],
        ['天津', '园区'],
      ],
    );
    expect(await read(docx, declared('1.doc'))).toEqual({
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      textState: 'text',
      text: '附件一\n合作项目\n城市\t项目\n天津\t园区\n',
    });
  });

  it('reads an old DOC with its Chinese quotation marks', async () => {
    expect(await read(docOf(['关于“通武廊”合作的通知', '第二段——完']), declared('x'))).toEqual({
      mediaType: 'application/msword',
      textState: 'text',
      text: '关于“通武廊”合作的通知\n第二段——完\n',
    });
  });

  it.each(['xlsx', 'xls'] as const)(
    'prints a %s as rows of tabs, dates as ISO, merged cells once',
    async (bookType) => {
      const sheet = spreadsheets.utils.aoa_to_sheet([
        ['城市', '签约', '亿元'],
        ['天津', new Date(Date.UTC(2015, 3, 30)), 12.5],
        [null, new Date(Date.UTC(2016, 0, 1)), 3],
        [],
      ]);
      sheet['!merges'] = [spreadsheets.utils.decode_range('A2:A3')];
      const book = spreadsheets.utils.book_new();
      spreadsheets.utils.book_append_sheet(book, sheet, '项目表');
      spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet([]), '空');
      const bytes = new Uint8Array(spreadsheets.write(book, { type: 'array', bookType }));
      expect(await read(bytes, declared('a'))).toMatchObject({
        textState: 'text',
        text: '项目表\n城市\t签约\t亿元\n天津\t2015-04-30\t12.5\n\t2016-01-01\t3\n',
      });
    },
  );

  it('reads CSV in GBK', async () => {
    const gbk = Uint8Array.from([0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0xcf, 0xee, 0xc4, 0xbf, 0x0d, 0x0a]);
    expect(await read(gbk, declared('a.csv'))).toEqual({
      mediaType: 'text/csv',
      textState: 'text',
      text: '城市,项目\n',
    });
  });

  it('takes the body of a web page, and all of what an office program wrote as one', async () => {
    const nav = `<nav>${'<a href="/">首页</a>'.repeat(9)}</nav>`;
    const page = `<!doctype html><html><body>${nav}<div><p>第一条 为了推动协同发展，制定本办法。</p></div></body></html>`;
    const office = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>天津<td>1</table></html>`;
    const text = (html: string) => new TextEncoder().encode(html);
    expect(await read(text(page), declared('a.html'))).toMatchObject({
      text: '第一条 为了推动协同发展，制定本办法。\n',
    });
    expect(await read(text(office), declared('a.xls'))).toMatchObject({
      textState: 'text',
      text: '天津\t1\n',
    });
  });
});

describe('readAnnex, what it does not read', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(1024).fill(0)]);
  it.each([
    { name: 'a.wps', bytes: ole, mediaType: 'application/vnd.ms-works' },
    { name: 'a.ofd', bytes: zipOf({ 'OFD.xml': '<ofd/>' }), mediaType: 'application/ofd' },
    { name: 'a.zip', bytes: zipOf({ 'a.txt': 'a' }), mediaType: 'application/zip' },
    { name: 'a', bytes: Uint8Array.from({ length: 99 }, (_, i) => i % 9), mediaType: null },
  ])('$name keeps its bytes and is not read', async ({ name, bytes, mediaType }) => {
    expect(await read(bytes, declared(name))).toEqual({ mediaType, textState: 'not-read' });
  });

  it('a scan has no text', async () => {
    const scan = scannedPdf([{ width: 4, height: 4, grey: new Uint8Array(16) }]);
    expect(await read(scan, declared('a.pdf'))).toEqual({
      mediaType: 'application/pdf',
      textState: 'no-text',
    });
  });

  it.each([
    { why: 'password', bytes: docOf(['密'], true), name: 'a.doc' },
    { why: 'damaged', bytes: textPdf(LINES).slice(0, 300), name: 'a.pdf' },
    { why: 'damaged', bytes: docxOf(['一'], []).slice(0, 200), name: 'a.docx' },
    { why: 'empty', bytes: new Uint8Array(), name: 'a.pdf' },
    {
      why: 'wrong-type',
      bytes: new TextEncoder().encode('<!doctype html><title>404</title><p>没有'),
      name: 'a.pdf',
    },
    { why: 'wrong-type', bytes: new TextEncoder().encode('File not found.'), name: 'a.docx' },
  ])('$name that is $why fails with that reason', async ({ why, bytes, name }) => {
    expect(await read(bytes, declared(name))).toMatchObject({ textState: 'failed', problem: why });
  });
});
