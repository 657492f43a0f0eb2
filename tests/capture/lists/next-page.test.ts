import { describe, expect, it } from 'vitest';
import { listPage } from '../../../src/capture/lists/list-page.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const LIST = ['关于推进产业转移承接平台建设的通知', '关于印发重点产业链协同行动方案的通知']
  .map((title, i) => `<li><a href="t${i}.html">${title}</a><span>2023-05-2${i}</span></li>`)
  .join('');

function next(pager: string, url = 'http://www.example.gov.cn/tz/index.html'): string | null {
  const page = `<html><body><ul>${LIST}</ul>${pager}</body></html>`;
  return listPage(documentOf(page), url).next?.url.replace('http://www.example.gov.cn', '') ?? null;
}

describe('nextPage', () => {
  it.each([
    { pager: '<link rel="next" href="/tz/index_1.html">', address: '/tz/index_1.html' },
    { pager: '<a href="index_1.html">下一页</a>', address: '/tz/index_1.html' },
    { pager: '<a href="index_1.html">下页 &gt;</a>', address: '/tz/index_1.html' },
    { pager: '<a href="?page=1"><span>Next page</span></a>', address: '/tz/index.html?page=1' },
    { pager: '<p><span>1</span><a href="a2.html">2</a><a href="a3.html">3</a></p>', address: '/tz/a2.html' },
    {
      pager: '<ul><li><a href="a1.html">1</a></li><li>2</li><li><a href="a3.html">3</a></li></ul>',
      address: '/tz/a3.html',
    },
    { pager: '<p><b>1</b><a href="a2.html">2</a><a href="a2.html">»</a></p>', address: '/tz/a2.html' },
    { pager: '<script>createPageHTML(7, 0, "index", "html");</script>', address: '/tz/index_1.html' },
    {
      pager: "<script>createPageHTML('page-div',7, 3,'list','shtml',140)</script>",
      address: '/tz/list_4.shtml',
    },
    {
      pager: '<script>var currentPage = 2;//从0开始\nvar countPage = 5</script>',
      address: '/tz/index_3.html',
    },
    { pager: '<script>createPageHTML(7, 6, "index", "html");</script>', address: null },
    {
      pager: '<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){}</script>',
      address: null,
    },
    { pager: '<a href="javascript:;">下一页</a>', address: null },
    { pager: '<a href="http://other.example.com/2.html">下一页</a>', address: null },
    { pager: '<a href="index.html">下一页</a>', address: null },
    { pager: '<a href="/more.html">»</a>', address: null },
    { pager: '<a href="t9.html">下一篇：关于做好有关工作的通知</a>', address: null },
    { pager: '', address: null },
  ])('$pager → $address', ({ pager, address }) => {
    expect(next(pager)).toBe(address);
  });

  it('takes the name of the page itself where the script has numbers only', () => {
    const pager = '<script>var currentPage = 2; var countPage = 5;</script>';
    expect(next(pager, 'http://www.example.gov.cn/tz/zc_2.shtml')).toBe('/tz/zc_3.shtml');
  });
});
