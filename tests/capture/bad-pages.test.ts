import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capture } from '../../src/capture/capture.ts';
import { findDocNumbers, wholeDocNumber } from '../../src/lexicon/doc-number.ts';
import { findDates, isIsoDate } from '../../src/model/time.ts';
import { documentOf, readDocument } from '../../src/node/read-document.ts';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

const CONTEXT = {
  url: 'https://www.example.gov.cn/a.html',
  capturedAt: '2024-05-06T07:08:09Z',
  capturedBy: 'x',
};
const TEXT = `${PARAGRAPHS.replace(/<\/?p>/g, '')}\n`;

function bodyOf(html: string): string {
  return captureHtml(html).announcement.bodyText;
}

describe('pages that are broken or hostile', () => {
  it('20 MB of text are read whole', () => {
    const paragraph = `<p>${'为推动产业转移，各单位要加强协作，明确分工。'.repeat(15)}</p>`;
    const count = Math.ceil((20 * 1024 * 1024) / new TextEncoder().encode(paragraph).byteLength);
    const paragraphs = Array.from({ length: count }, (_, index) => paragraph.replace('<p>', `<p>${index} `));
    const bytes = new TextEncoder().encode(`<h1>示例标题</h1>${paragraphs.join('')}`);
    const result = capture(readDocument(bytes).document, CONTEXT);
    const lines = result.kind === 'captured' ? result.record.announcement.bodyText.split('\n').length - 1 : 0;
    expect([bytes.byteLength > 20 * 1024 * 1024, lines]).toEqual([true, count]);
  }, 120_000);

  it('100,000 links beside a text are not its text', () => {
    const links = Array.from(
      { length: 100_000 },
      (_, index) => `<li><a href="/${index}">第${index}条信息</a></li>`,
    );
    expect(bodyOf(`<ul>${links.join('')}</ul><div>${PARAGRAPHS}</div>`)).toBe(TEXT);
  }, 120_000);

  it.each([
    ['tags that are not closed or cross each other', `<div><b><p>${PARAGRAPHS}</b></i></div></table><td>`],
    ['no html, head or body', PARAGRAPHS],
    ['a second body', `<body><body>${PARAGRAPHS}</body></html></body>`],
    ['NUL and control characters between', PARAGRAPHS.replaceAll('</p>', '\u0000\u0007</p>')],
    [
      'handlers and javascript: links',
      PARAGRAPHS.replace('<p>', '<p onclick="steal()"><a href="javascript:steal()"></a>'),
    ],
    [
      'SVG and MathML around markup',
      `<svg><title>假标题</title><foreignObject><p>假正文，不应出现。</p></foreignObject></svg><math><mtext><script>x</script></mtext></math>${PARAGRAPHS}`,
    ],
    [
      'styles that call out',
      `<style>@import url(https://evil.example/x.css);p{background:url(//evil.example)}</style>${PARAGRAPHS}`,
    ],
    [
      'templates and noscript',
      `<template><p>模板里的话，不应出现。</p></template><noscript><p>请打开脚本，再看本页。</p></noscript>${PARAGRAPHS}`,
    ],
  ])('%s leave the text as it is', (_, html) => {
    expect(bodyOf(html).replaceAll('\u0000', '').replaceAll('\u0007', '')).toBe(TEXT);
  });

  it('neither file list takes links that run scripts for addresses', () => {
    const html = `${PARAGRAPHS}<a href="javascript:alert(1)//a.pdf">附件</a><a href="data:text/html,x.pdf">附件二</a>`;
    const hrefs = captureHtml(html, CONTEXT.url).attachments.map(({ href }) => href);
    expect(hrefs.filter((href) => /^(?:javascript|data):/i.test(href))).toEqual([]);
  });

  it.each([
    ['an iframe', '<title>示例</title><h1>示例通知</h1><iframe src="text.html"></iframe>', 'captured'],
    [
      'a frameset',
      '<html><frameset cols="1,2"><frame src="menu.html"><frame src="text.html"></frameset></html>',
      'skipped',
    ],
  ])('a text in %s is said to be in a frame', (_, html, kind) => {
    const result = capture(documentOf(html), CONTEXT);
    const frames = result.trace.filter(({ step }) => step === 'frame').map(({ target }) => target);
    expect([result.kind, frames.at(-1)]).toEqual([kind, 'text.html']);
  });

  it('a frame beside running text is not worth a word', () => {
    const result = capture(documentOf(`${PARAGRAPHS}<iframe src="map.html"></iframe>`), CONTEXT);
    expect(result.trace.filter(({ step }) => step === 'frame')).toEqual([]);
  });

  it.each([
    ['iso-8859-1', '<meta charset="iso-8859-1">'],
    ['gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['a name that is none', '<meta charset="utf-9">'],
  ])('UTF-8 that calls itself %s is read as UTF-8', (_, meta) => {
    const bytes = new TextEncoder().encode(`<html><head>${meta}<title>示例标题</title></head>${PARAGRAPHS}`);
    const result = capture(readDocument(bytes).document, CONTEXT);
    expect(result.kind === 'captured' && result.record.announcement.title).toBe('示例标题');
  });

  it('no date on the page is no date in the record', () => {
    const { announcement } = captureHtml(`<h1>示例标题</h1>${PARAGRAPHS}`);
    expect([announcement.datePublished, announcement.dateWritten, announcement.dateEffective]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('whatever a page holds', () => {
  const settings = { numRuns: 200, seed: 11 };
  const zhWords = fc.array(
    fc.constantFrom(
      '发布日期：',
      '文号：',
      '〔',
      '2024',
      '号',
      '年',
      '月',
      '日',
      '<td>',
      '</p>',
      '关于',
      '通知',
      '，',
      ' ',
      '<a href=x>',
      '北京市人民政府',
    ),
    { maxLength: 40 },
  );

  it('capture answers, and its dates are dates', () => {
    fc.assert(
      fc.property(zhWords, (words) => {
        const result = capture(documentOf(words.join('')), CONTEXT);
        if (result.kind !== 'captured') return;
        const { datePublished, dateWritten, dateEffective, coverage } = result.record.announcement;
        for (const date of [datePublished, dateWritten, dateEffective])
          expect(date === null || isIsoDate(date)).toBe(true);
        expect(coverage === null || (coverage >= 0 && coverage <= 1)).toBe(true);
      }),
      settings,
    );
  });

  it('a day is found in every form that it is written in', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const forms = [
          `${year}年${month}月${dayOfMonth}日`,
          `${year}-${month}-${dayOfMonth}`,
          `${year}/${month}/${dayOfMonth}`,
          iso,
          `${year}.${month}.${dayOfMonth}`,
        ];
        expect(forms.map((form) => findDates(`于${form}。`)[0]?.iso)).toEqual(forms.map(() => iso));
      }),
      settings,
    );
  });

  it('a document number is read alike in every bracket, and its own text reads as itself', () => {
    const parts = fc.record({
      agency: fc.constantFrom('京政发', '津政办函', '冀工信规', '发改环资'),
      year: fc.integer({ min: 1990, max: 2030 }),
      number: fc.integer({ min: 1, max: 9999 }),
      bracket: fc.constantFrom('〔〕', '[]', '［］', '【】', '（）', '()', '﹝﹞'),
    });
    fc.assert(
      fc.property(parts, ({ agency, year, number, bracket }) => {
        const written = `${agency}${bracket[0]}${year}${bracket[1]} ${number} 号`;
        const text = `${agency}〔${year}〕${number}号`;
        expect(findDocNumbers(written)[0]?.text).toBe(text);
        expect(wholeDocNumber(text)?.text).toBe(text);
      }),
      settings,
    );
  });
});
