import { describe, expect, it } from 'vitest';
import { readMhtml } from '../../../src/capture/imports/read-mhtml.ts';
import { thrownBy } from './thrown-by.ts';

const html = '<html><body><h1>关于共建园区的通知</h1></body></html>';
const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (char: string) =>
  [...bytes(char)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const quoted = html.replace(/[^\x20-\x3c\x3e-\x7e]/gu, hex);

/** As Chrome saves: quoted-printable, a type parameter, frames named by cid:. */
const chrome = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.example.gov.cn/zc/1.html#top',
  'Subject: =?utf-8?Q?=E5=85=B3?=',
  'Date: Wed, 26 Feb 2014 09:30:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-2@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.example.gov.cn/frame.html',
  '',
  '<html><body>frame</body></html>',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.example.gov.cn/zc/1.html#top',
  '',
  `${quoted.slice(0, 21)}=`,
  `${quoted.slice(21)}`,
  '------MultipartBoundary--abc----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://www.example.gov.cn/a.png',
  '',
  'iVBORw0KGgo=',
  '------MultipartBoundary--abc------',
  '',
].join('\r\n');

/** As Internet Explorer saves: base64 in the page's own charset, the address on the part alone. */
const explorer = (body: string) =>
  [
    'From: "Saved by Windows Internet Explorer 11"',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="=_Next_1"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    '--=_Next_1',
    'Content-Type: text/html; charset="gb2312"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.example.gov.cn/2.html',
    '',
    body,
    '--=_Next_1--',
  ].join('\n');
/** <h1>关于</h1> in GBK. */
const gbk = Buffer.concat([Buffer.from('<h1>'), Buffer.from('b9d8d3da', 'hex'), Buffer.from('</h1>')]);

describe('readMhtml', () => {
  it('takes the page whose address is the archive’s own, not a frame before it, with address and moment', () => {
    expect(readMhtml(bytes(chrome), 'a.mhtml')).toEqual({
      html: `${html}\r\n`,
      url: 'https://www.example.gov.cn/zc/1.html',
      savedAt: '2014-02-26T01:30:00.000Z',
    });
  });

  it('reads base64 in the charset that the part names, and the address of the part', () => {
    expect(readMhtml(bytes(explorer(gbk.toString('base64'))), 'b.mht')).toEqual({
      html: '<h1>关于</h1>',
      url: 'http://www.example.gov.cn/2.html',
      savedAt: null,
    });
  });

  it.each([
    {
      rule: 'no boundary is named',
      text: chrome.replace(/\tboundary=.*\r\n/, ''),
      kind: 'mhtml-no-boundary',
    },
    {
      rule: 'the boundary stands nowhere',
      text: chrome.replace(/"----Multi/, '"----Other'),
      kind: 'mhtml-cut',
    },
    { rule: 'the file is cut off', text: chrome.slice(0, chrome.indexOf('iVBOR')), kind: 'mhtml-cut' },
    {
      rule: 'no part is a page',
      text: chrome.replaceAll('Content-Type: text/html', 'Content-Type: text/css'),
      kind: 'mhtml-no-page',
    },
  ])('refuses an archive where $rule', ({ text, kind }) => {
    const error = thrownBy(() => readMhtml(bytes(text), 'broken.mhtml'));
    expect([error.problem.kind, error.problem.file]).toEqual([kind, 'broken.mhtml']);
  });
});
