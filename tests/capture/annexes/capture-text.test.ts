import { describe, expect, it } from 'vitest';
import { readFileDocument } from '../../../src/node/read-file.ts';
import { textPdf } from '../../fixtures/annexes/make-pdf.ts';

const PDF = textPdf(
  [
    [
      { text: '北京市人民政府文件', x: 135, y: 100, size: 36 },
      { text: '京政发〔2015〕12号', x: 230, y: 160, size: 16 },
      { text: '北京市人民政府关于推进京津冀产业', x: 120, y: 210, size: 22 },
      { text: '协同发展的若干意见', x: 200, y: 240, size: 22 },
      { text: '各区人民政府，市政府各委、办、局：', x: 70, y: 290, size: 16 },
      { text: '为推动产业转移对接，现提出以下意见，请认真贯彻落实。', x: 102, y: 320, size: 16 },
    ],
    [
      { text: '北京市人民政府', x: 380, y: 200, size: 16 },
      { text: '2015年4月30日', x: 390, y: 225, size: 16 },
    ],
  ],
  'Microsoft Word - 文件1.doc',
);

describe('captureText', () => {
  it('reads the fields of a PDF as a page’s, and names the page of each', async () => {
    const result = await readFileDocument(PDF, {
      name: 'P020150430.pdf',
      url: 'https://www.beijing.gov.cn/P020150430.pdf',
    });
    if (result.kind !== 'captured') throw new Error(result.kind);
    const { announcement, provenance, attachments } = result.record;
    expect(announcement).toMatchObject({
      title: '北京市人民政府关于推进京津冀产业协同发展的若干意见',
      docNumber: '京政发〔2015〕12号',
      issuers: ['北京市人民政府'],
      dateWritten: '2015-04-30',
      coverage: 1,
      bodyText:
        '北京市人民政府文件\n京政发〔2015〕12号\n北京市人民政府关于推进京津冀产业\n协同发展的若干意见\n' +
        '各区人民政府，市政府各委、办、局：\n为推动产业转移对接，现提出以下意见，请认真贯彻落实。\n' +
        '北京市人民政府\n2015年4月30日\n',
    });
    const pages = Object.fromEntries(
      provenance
        .filter(({ chosen }) => chosen)
        .map(({ field, evidence }) => [field, /\[page \d+\]$/.exec(evidence)?.[0]]),
    );
    expect(pages).toMatchObject({
      title: '[page 1]',
      docNumber: '[page 1]',
      dateWritten: '[page 2]',
      issuers: '[page 2]',
    });
    expect(attachments).toEqual([
      {
        announcementId: announcement.id,
        contentHash: announcement.contentHash,
        title: 'P020150430',
        href: 'https://www.beijing.gov.cn/P020150430.pdf',
        mediaType: 'application/pdf',
        sizeBytes: PDF.length,
        textState: 'text',
        text: announcement.bodyText,
      },
    ]);
  });
});
