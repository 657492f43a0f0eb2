import { describe, expect, it } from 'vitest';
import { linkAddresses } from '../../../src/capture/lists/link-address.ts';

const PAGE = 'https://www.site.example/zcfg/2023/index.html?p=1';

describe('linkAddresses', () => {
  it.each([
    ['a name beside the page', 't20230401_1.html', 'https://www.site.example/zcfg/2023/t20230401_1.html'],
    ['a name in place', './202304/t1.html', 'https://www.site.example/zcfg/2023/202304/t1.html'],
    ['a folder', '202304/', 'https://www.site.example/zcfg/2023/202304/'],
    ['a path of the site', '/xw/tz.shtml', 'https://www.site.example/xw/tz.shtml'],
    ['a whole address', 'http://other.example/a/b.html', 'http://other.example/a/b.html'],
    ['spaces around it', '  /xw/tz.shtml\n', 'https://www.site.example/xw/tz.shtml'],
    ['steps up', '../../a.html', 'https://www.site.example/a.html'],
    ['steps within', '/a/../b/./c.html', 'https://www.site.example/b/c.html'],
    ['a query', '?id=7', 'https://www.site.example/zcfg/2023/index.html?id=7'],
    ['another scheme’s host', '//Other.Example/x', 'https://other.example/x'],
    ['a host in capitals', 'HTTP://Other.Example/x', 'http://other.example/x'],
    ['a port that is the scheme’s own', 'https://other.example:443/x', 'https://other.example/x'],
    ['a host without a path', 'https://other.example', 'https://other.example/'],
    ['letters beyond ASCII', '/关于.html', 'https://www.site.example/%E5%85%B3%E4%BA%8E.html'],
    ['a fragment', 'a.html#part', 'https://www.site.example/zcfg/2023/a.html'],
    ['the page itself', 'index.html?p=1', null],
    ['a place in the page', '#top', null],
    ['nothing', ' ', null],
    ['a script', 'javascript:void(0)', null],
    ['a mailbox', 'mailto:a@site.example', null],
    ['no address', 'http://', null],
  ])('reads %s', (_rule, href, address) => {
    expect(linkAddresses(PAGE, PAGE)(href)).toBe(address);
  });

  it('takes relative addresses from the base that the page states', () => {
    expect(linkAddresses('https://www.site.example/base/', PAGE)('a.html')).toBe(
      'https://www.site.example/base/a.html',
    );
  });

  it.each([
    'a-b_c.d',
    '/x//y',
    '/..',
    '/a/...',
    'a.b/c..d',
    './',
    '.',
    '-',
    '/_/~',
    'https://a.b/',
    'http://1.2/x',
  ])('agrees with the parser of addresses on %s', (href) => {
    const parsed = URL.canParse(href, PAGE) ? new URL(href, PAGE).href : null;
    expect(linkAddresses(PAGE, PAGE)(href)).toBe(parsed);
  });
});
