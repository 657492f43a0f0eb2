import { describe, expect, it } from 'vitest';
import { robotsRules } from '../../../src/capture/lists/robots.ts';

const forbidden = (text: string, path: string) => robotsRules(text).forbiddenBy(`http://a.gov.cn${path}`);

describe('robotsRules', () => {
  it.each([
    { rule: 'no file forbids nothing', text: '', path: '/a', by: null },
    { rule: 'a page in its place forbids nothing', text: '<html><p>Disallow: no</p>', path: '/a', by: null },
    {
      rule: 'a path forbids what begins with it',
      text: 'User-agent: *\nDisallow: /zw',
      path: '/zwgk/1.html',
      by: 'Disallow: /zw',
    },
    { rule: 'an empty rule forbids nothing', text: 'User-agent: *\nDisallow:', path: '/a', by: null },
    {
      rule: 'the longest rule wins',
      text: 'User-agent: *\nDisallow: /a\nAllow: /a/b',
      path: '/a/b/1',
      by: null,
    },
    { rule: 'of like ones Allow wins', text: 'User-agent: *\nDisallow: /a\nAllow: /a', path: '/a', by: null },
    {
      rule: 'rules for others are not ours',
      text: 'User-agent: Baiduspider\nDisallow: /',
      path: '/a',
      by: null,
    },
    {
      rule: 'rules for us go before those for all',
      text: 'User-agent: *\nDisallow: /\n\nUser-agent: PolicyLoom/1\nDisallow: /x',
      path: '/a',
      by: null,
    },
    {
      rule: 'agents named one after the other share a group',
      text: 'User-agent: a\nUser-agent: *\nDisallow: /a',
      path: '/a',
      by: 'Disallow: /a',
    },
    {
      rule: '* stands for anything',
      text: 'User-agent: *\nDisallow: /*/old/*.html',
      path: '/a/b/old/c.html?x',
      by: 'Disallow: /*/old/*.html',
    },
    {
      rule: '$ stands for the end',
      text: 'User-agent: *\nDisallow: /*.pdf$',
      path: '/a.pdf',
      by: 'Disallow: /*.pdf$',
    },
    {
      rule: 'what goes on after $ is not meant',
      text: 'User-agent: *\nDisallow: /*.pdf$',
      path: '/a.pdf?v=2',
      by: null,
    },
    { rule: '$ without * is the whole path', text: 'User-agent: *\nDisallow: /a$', path: '/ab', by: null },
    {
      rule: 'a comment is no part of a rule',
      text: 'User-agent: * # all\nDisallow: /a # old',
      path: '/a1',
      by: 'Disallow: /a',
    },
    {
      rule: 'the query counts',
      text: 'User-agent: *\nDisallow: /s?q=',
      path: '/s?q=1',
      by: 'Disallow: /s?q=',
    },
    {
      rule: 'percent codes and characters are one',
      text: 'User-agent: *\nDisallow: /政策/',
      path: '/%e6%94%bf%e7%ad%96/1',
      by: 'Disallow: /政策/',
    },
    {
      rule: 'a mark of byte order is no part of the first line',
      text: '\ufeffUser-agent: *\r\nDisallow: /a',
      path: '/a',
      by: 'Disallow: /a',
    },
  ])('$rule', ({ text, path, by }) => {
    expect(forbidden(text, path)).toBe(by);
  });

  it('reads how long the site wants between two requests', () => {
    expect([robotsRules('User-agent: *\nCrawl-delay: 2.5').crawlDelay, robotsRules('').crawlDelay]).toEqual([
      2.5,
      null,
    ]);
  });
});
