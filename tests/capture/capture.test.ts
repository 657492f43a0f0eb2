import { describe, expect, it } from 'vitest';
import { capture } from '../../src/capture/capture.ts';
import { extractionRow } from '../../src/capture/record/extract-row.ts';
import { announcementSchema, attachmentSchema, provenanceSchema } from '../../src/model/announcement.ts';
import { documentOf } from '../../src/node/read-document.ts';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

const CONTEXT = {
  url: 'https://www.example.gov.cn/a/t20240101_1.html',
  capturedAt: '2024-05-06T07:08:09Z',
  capturedBy: 'd',
};

describe('capture', () => {
  it('gives a record that its schemas accept', () => {
    const record = captureHtml(
      `<title>示例通知</title><h1>示例通知</h1>${PARAGRAPHS}<a href="a.pdf">附件</a>`,
      CONTEXT.url,
    );
    expect(announcementSchema.parse(record.announcement)).toEqual(record.announcement);
    expect(record.attachments.map((row) => attachmentSchema.parse(row))).toEqual(record.attachments);
    expect(record.provenance.map((row) => provenanceSchema.parse(row))).toEqual(record.provenance);
  });

  it('changes nothing in the document that it reads', () => {
    const document = documentOf(`<title>示例</title><h1 hidden>示例</h1><script>1</script>${PARAGRAPHS}`);
    const before = document.documentElement.outerHTML;
    capture(document, CONTEXT);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('marks a page that declares itself a sample, with its own words', () => {
    const { announcement } = captureHtml(
      `<meta name="policyloom-sample" content="made up, no evidence">${PARAGRAPHS}`,
    );
    expect([announcement.tags, announcement.note]).toEqual([['sample'], 'made up, no evidence']);
  });

  it('names a version by its content: layout aside, words counted', () => {
    const hash = (html: string) => captureHtml(html).announcement.contentHash;
    const once = hash(`<h1>示例标题</h1>${PARAGRAPHS}`);
    expect(hash(`<h1>示例标题</h1><div>${PARAGRAPHS.replace('\n', '   ')}</div>`)).toBe(once);
    expect(hash(`<h1>示例标题</h1>${PARAGRAPHS.replace('按时', '准时')}`)).not.toBe(once);
  });

  it('groups a repost with its original, by number or by text', () => {
    const work = (html: string, url: string) => captureHtml(html, url).announcement.workId;
    const numbered = (open: string, close: string) =>
      `<h1>关于甲的通知</h1><div><p>京政发${open}2014${close}20号</p>${PARAGRAPHS}</div>`;
    expect(work(numbered('〔', '〕'), 'http://a.gov.cn/1.html')).toBe(
      work(numbered('[', ']'), 'http://b.gov.cn/2.html'),
    );
    const news = (head: string) => `<h1>${head}</h1><div>${PARAGRAPHS}</div>`;
    expect(work(news('甲报道一则'), 'http://a.cn/1.html')).toBe(
      work(news('乙转载一则'), 'http://b.cn/2.html'),
    );
  });

  it('lists files with absolute addresses, and names those whose address a script hides', () => {
    const html = `${PARAGRAPHS}<a href="./P02.docx?x=1">附件1</a><a href="javascript:;" oldsrc="W01.xls">附件2</a>
      <a href="javascript:;" alt="表.pdf">附件3</a><a href="#" onclick="down('/f/4.zip')">附件4</a><a href="b.html">下一页</a><iframe src="/v.html?file=%E0%A4%A.pdf"></iframe>`;
    expect(
      captureHtml(html, CONTEXT.url).attachments.map(({ title, href, mediaType }) => [
        title,
        href,
        mediaType,
      ]),
    ).toEqual([
      [
        '附件1',
        'https://www.example.gov.cn/a/P02.docx?x=1',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['附件2', 'https://www.example.gov.cn/a/W01.xls', 'application/vnd.ms-excel'],
      ['附件3', '表.pdf', 'application/pdf'],
      ['附件4', 'https://www.example.gov.cn/f/4.zip', 'application/zip'],
      ['%E0%A4%A.pdf', 'https://www.example.gov.cn/a/%E0%A4%A.pdf', 'application/pdf'],
    ]);
  });

  it('explains itself: body, what was removed, which reader won', () => {
    const result = capture(
      documentOf(`<title>示例</title><h1>示例</h1><div>${PARAGRAPHS}<p>责任编辑：甲</p></div>`),
      CONTEXT,
    );
    expect(
      result.trace.map(({ step, target, text }) => [step, target.split(' ').at(-1), text.slice(0, 6)]),
    ).toEqual(
      expect.arrayContaining([
        ['body', 'body', ''],
        ['removed', 'p', '责任编辑：甲'],
        ['chosen', 'title', '示例'],
      ]),
    );
  });

  it('prints one flat row with provenance by field', () => {
    const row = extractionRow(captureHtml(`<title>示例标题</title><h1>示例标题</h1>${PARAGRAPHS}`), 'a.html');
    expect([row.file, row.title, row.provenance['title']?.[0]?.chosen, Object.keys(row.attachments)]).toEqual(
      ['a.html', '示例标题', true, []],
    );
  });
});

describe('capture of bad input', () => {
  it.each([
    ['nothing', ''],
    ['markup without text', '<html><body><div><img src=x></div><script>alert(1)</script></body></html>'],
    ['frames', '<html><frameset cols="1,2"><frame src="a"></frameset></html>'],
  ])('%s is an empty page', (_, html) => {
    expect(capture(documentOf(html), CONTEXT)).toMatchObject({ kind: 'skipped', reason: 'empty-page' });
  });

  it('a document that is no page is said to be none', () => {
    const document = documentOf('<p>x</p>');
    document.documentElement.replaceWith(document.createElement('svg'));
    expect(capture(document, CONTEXT)).toMatchObject({ kind: 'skipped', reason: 'not-html' });
  });

  it('a title alone is a record without text', () => {
    const { announcement } = captureHtml('<title>示例标题</title><body></body>');
    expect([announcement.title, announcement.bodyText, announcement.datePublished]).toEqual([
      '示例标题',
      '',
      null,
    ]);
  });

  it('contradictory dates: the visible one is chosen, all are kept', () => {
    const html = `<meta name="PubDate" content="2020-01-01"><h1>示例</h1><p>发布时间：2021-02-02</p>${PARAGRAPHS}`;
    const { announcement, provenance } = captureHtml(html, 'https://a.gov.cn/202203/t20220303_1.html');
    expect(announcement.datePublished).toBe('2021-02-02');
    expect(
      new Set(provenance.filter(({ field }) => field === 'datePublished').map(({ value }) => value)),
    ).toEqual(new Set(['2021-02-02', '2020-01-01', '2022-03-03']));
  });

  it('script-injected markup stays text or goes', () => {
    const html = `<h1>示例标题</h1><p>内容&lt;script&gt;alert(1)&lt;/script&gt;，照原样保留。</p><p onclick="x()">${'正文一段，说明情况。'.repeat(4)}</p><svg><script>1</script><text>图</text></svg>`;
    const { bodyText } = captureHtml(html).announcement;
    expect(bodyText).toBe(
      `内容<script>alert(1)</script>，照原样保留。\n${'正文一段，说明情况。'.repeat(4)}\n`,
    );
  });

  it('meta names cannot reach prototypes', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const html = names.map((name) => `<meta name="${name}" content="x">`).join('');
    const row = extractionRow(captureHtml(`${html}<h1>示例标题</h1>${PARAGRAPHS}`), 'a');
    expect([
      Reflect.get({}, 'x'),
      row.title,
      Object.keys(row.provenance).filter((name) => names.includes(name)),
    ]).toEqual([undefined, '示例标题', []]);
  });

  it('a page of megabytes with tens of thousands of links is read whole', () => {
    const links = '<li><a href="/x">一个链接的文字</a></li>'.repeat(40_000);
    const paragraphs = Array.from(
      { length: 20_000 },
      (_, index) => `第${index}段正文，用来检验大页面，不应变慢。`,
    );
    const html = `<ul>${links}</ul><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;
    expect(captureHtml(html).announcement.bodyText).toBe(paragraphs.map((text) => `${text}\n`).join(''));
  });

  it('deep nesting is no stack overflow', () => {
    const { announcement } = captureHtml(`${'<div><span>'.repeat(30_000)}${PARAGRAPHS}`);
    expect(announcement.bodyText).toContain('为推动产业有序转移');
  });
});
