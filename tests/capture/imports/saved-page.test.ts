import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../src/capture/imports/saved-page.ts';

const page = (comment: string) => `<!DOCTYPE html>\n${comment}\n<html><body>正文</body></html>`;
const read = (comment: string) => {
  const { url, savedAt } = savedPage(page(comment));
  return { url, savedAt };
};

describe('savedPage', () => {
  it.each([
    {
      rule: 'Chrome’s comment',
      comment: '<!-- saved from url=(0033)https://www.example.gov.cn/1.html -->',
      url: 'https://www.example.gov.cn/1.html',
    },
    {
      rule: 'a length that is wrong',
      comment: '<!-- saved from url=(0014)about:internet https://x.gov.cn/ -->',
      url: null,
    },
    {
      rule: 'an address longer than its length says',
      comment: '<!-- saved from url=(0010)https://www.example.gov.cn/1.html -->',
      url: 'https://www.example.gov.cn/1.html',
    },
    {
      rule: 'an address with dashes in it',
      comment: '<!-- saved from url=(0031)https://www.example.gov.cn/a--b -->',
      url: 'https://www.example.gov.cn/a--b',
    },
    {
      rule: 'a page that was itself on a disk',
      comment: '<!-- saved from url=(0016)file:///C:/a.htm -->',
      url: null,
    },
    {
      rule: 'a fragment, which is no part of it',
      comment: '<!-- saved from url=(0033)https://www.example.gov.cn/1.html#a -->',
      url: 'https://www.example.gov.cn/1.html',
    },
    { rule: 'no comment', comment: '', url: null },
  ])('reads the address: $rule', ({ comment, url }) => {
    expect(read(comment)).toEqual({ url, savedAt: null });
  });

  it('reads address and moment of SingleFile', () => {
    const comment =
      '<!--\n Page saved with SingleFile \n url: https://www.example.gov.cn/zc/1.html \n saved date: Wed Feb 26 2014 09:30:00 GMT+0800 (China Standard Time)\n-->';
    expect(read(comment)).toEqual({
      url: 'https://www.example.gov.cn/zc/1.html',
      savedAt: '2014-02-26T01:30:00.000Z',
    });
  });

  it('keeps the markup as it is', () => {
    expect(savedPage(page('')).html).toBe(page(''));
  });
});
