import { describe, expect, it } from 'vitest';
import { articlePages } from '../../../src/capture/pages/article-pages.ts';
import { pageTree } from '../../../src/capture/tree/page-tree.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const SITE = 'https://www.example.gov.cn/';

function addressesOn(body: string, url: string): readonly string[] | null {
  const document = documentOf(`<html><body><p>正文。</p>${body}</body></html>`);
  const root = pageTree(document);
  const found = root && articlePages(document, root, SITE + url);
  return found?.addresses.map((address) => address.replace(SITE, '')) ?? null;
}

describe('articlePages', () => {
  it.each([
    {
      rule: 'numbers that lead to the own address with a number, counted from 1',
      url: 'a/t1.html',
      body: '<div><b>1</b> <a href="t1_2.html">2</a> <a href="t1_3.html">3</a> <a href="t1_2.html">下一页</a></div>',
      pages: ['a/t1.html', 'a/t1_2.html', 'a/t1_3.html'],
    },
    {
      rule: 'the same counted from 0, seen from the second page',
      url: 'a/t20190102_633692_1.html',
      body: '<div><a href="t20190102_633692.html">1</a> <span>2</span></div>',
      pages: ['a/t20190102_633692.html', 'a/t20190102_633692_1.html'],
    },
    {
      rule: 'a parameter',
      url: 'show?id=7',
      body: '<div><span>1</span><a href="show?id=7&page=2">2</a></div>',
      pages: ['show?id=7', 'show?id=7&page=2'],
    },
    {
      rule: 'a folder below the own one',
      url: 'story/',
      body: '<div><span>1</span><a href="/story/2/">2</a></div>',
      pages: ['story/', 'story/2/'],
    },
    {
      rule: 'the script that draws the pager, its name the page’s own',
      url: 'a/t1.shtml',
      body: '<script>createPageHTML(3, 0, "t1", "shtml");</script>',
      pages: ['a/t1.shtml', 'a/t1_1.shtml', 'a/t1_2.shtml'],
    },
    {
      rule: 'a link called next to the address after the own one',
      url: 'a/c_12345.htm',
      body: '<a href="c_12345_2.htm">下一页</a>',
      pages: ['a/c_12345.htm', 'a/c_12345_2.htm'],
    },
    {
      rule: 'from the middle of such pages, the first one is known',
      url: 'a/c_12345_2.htm',
      body: '<a href="c_12345_3.htm">下一页</a>',
      pages: ['a/c_12345.htm', 'a/c_12345_2.htm', 'a/c_12345_3.htm'],
    },
    { rule: 'not: the next article', url: 'a/t1.html', body: '<a href="t2.html">下一页</a>', pages: null },
    {
      rule: 'not: an article that is called next',
      url: 'a/content_1234.html',
      body: '<p>下一篇：<a href="content_1235.html">另一篇</a></p>',
      pages: null,
    },
    {
      rule: 'not: numbers that lead to other articles',
      url: 'a/t1.html',
      body: '<div><b>1</b> <a href="t8.html">2</a> <a href="t9.html">3</a></div>',
      pages: null,
    },
    {
      rule: 'not: another site',
      url: 'a/t1.html',
      body: '<div><b>1</b> <a href="https://other.example/a/t1_2.html">2</a></div>',
      pages: null,
    },
    {
      rule: 'not: the script of the list that the page is part of',
      url: 'a/t1.html',
      body: '<script>createPageHTML(3, 0, "index", "html");</script>',
      pages: null,
    },
    {
      rule: 'not: a script with one page',
      url: 'a/t1.html',
      body: '<script>createPageHTML(1, 0, "t1", "html");</script>',
      pages: null,
    },
    {
      rule: 'not: footnotes',
      url: 'a/t1.html',
      body: '<p><a href="#n1">1</a> <a href="#n2">2</a></p>',
      pages: null,
    },
  ])('$rule', ({ body, url, pages }) => {
    expect(addressesOn(body, url)).toEqual(pages);
  });
});
