import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/capture/address/canonical-url.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const OWN = 'http://fgw.beijing.gov.cn/zwgk/t20240101_1.htm?utm_source=x#top';

describe('canonicalUrl', () => {
  it.each([
    {
      rule: 'tracking and fragment dropped, http kept',
      head: '',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/zwgk/t20240101_1.htm',
    },
    {
      rule: 'other parameters kept',
      head: '',
      url: 'https://a.gov.cn/x?id=7&from=timeline',
      is: 'https://a.gov.cn/x?id=7',
    },
    {
      rule: 'the declared address of the same site',
      head: '<link rel="canonical" href="https://www.beijing.gov.cn/zwgk/1.html">',
      url: OWN,
      is: 'https://www.beijing.gov.cn/zwgk/1.html',
    },
    {
      rule: 'a relative address',
      head: '<link rel=canonical href="/a/b.html">',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/a/b.html',
    },
    {
      rule: 'the meta Url in any case',
      head: '<meta name="Url" content="http://fgw.beijing.gov.cn/z/2.htm">',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/z/2.htm',
    },
    {
      rule: 'another site is not believed',
      head: '<link rel=canonical href="https://seo.example.com/x">',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/zwgk/t20240101_1.htm',
    },
    {
      rule: 'another city under the same suffix is another site',
      head: '<link rel=canonical href="http://www.tj.gov.cn/x">',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/zwgk/t20240101_1.htm',
    },
    {
      rule: 'a home page declared on every page declares nothing',
      head: '<link rel=canonical href="http://fgw.beijing.gov.cn/">',
      url: OWN,
      is: 'http://fgw.beijing.gov.cn/zwgk/t20240101_1.htm',
    },
    {
      rule: 'a file without an address takes what the page declares',
      head: '<meta property="og:url" content="https://x.gov.uk/a">',
      url: null,
      is: 'https://x.gov.uk/a',
    },
    {
      rule: 'no web address at all',
      head: '<meta name="Url" content="/art/2020/1.html">',
      url: 'file:///tmp/a.html',
      is: null,
    },
    {
      rule: 'scripts are no addresses',
      head: '<link rel=canonical href="javascript:alert(1)">',
      url: null,
      is: null,
    },
  ])('$rule', ({ head, url, is }) => {
    expect(canonicalUrl(documentOf(`<head>${head}</head>`), url)).toBe(is);
  });

  it('is stable: the canonical form of a canonical address is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(documentOf(''), url);
        expect(canonicalUrl(documentOf(''), once)).toBe(once);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
