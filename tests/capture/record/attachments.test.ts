import { describe, expect, it } from 'vitest';
import { attachmentsOf } from '../../../src/capture/record/attachments.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const BASE = 'https://www.example.cn/art/1.html';

describe('the files of a page', () => {
  it.each([
    ['a link', '<a href="/files/a.pdf">示例方案</a>', '示例方案', 'https://www.example.cn/files/a.pdf'],
    ['a frame', '<iframe src="/files/a.pdf"></iframe>', 'a.pdf', 'https://www.example.cn/files/a.pdf'],
    [
      'a viewer that takes the file as a parameter',
      '<iframe src="/viewer.html?file=%2Ffiles%2Fa.pdf"></iframe>',
      'a.pdf',
      'https://www.example.cn/files/a.pdf',
    ],
    ['an embedded file', '<embed src="a.pdf">', 'a.pdf', 'https://www.example.cn/art/a.pdf'],
    [
      'an object, whose words are for browsers that cannot show it',
      '<object data="a.pdf" type="application/pdf">您的浏览器不能显示此文件。</object>',
      'a.pdf',
      'https://www.example.cn/art/a.pdf',
    ],
  ])('are shown by %s', (_, markup, title, href) => {
    const document = documentOf(`<html><body>${markup}</body></html>`);
    expect(attachmentsOf(document, BASE)).toEqual([{ title, href, mediaType: 'application/pdf' }]);
  });
});
