import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/capture/bytes/decode-bytes.ts';

/** 京津冀协同发展的通知，工作 in GB18030 and 京津冀的通知，工作 in Big5 (from tables of both standards). */
const GB18030 = hex('bea9bdf2bcbdd0adcdacb7a2d5b9b5c4cda8d6aaa3acb9a4d7f7');
const GB_TEXT = '京津冀协同发展的通知，工作';
const BIG5 = hex('a8caac7abeacaabab371aabea141a475a740');

function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('decodeBytes', () => {
  it.each([
    {
      rule: 'a byte order mark decides against every declaration',
      bytes: joined(hex('efbbbf'), ascii('é')),
      declared: 'gbk',
      encoding: 'utf-8',
      by: 'bom',
      text: 'é',
    },
    {
      rule: 'UTF-16 is known by its mark',
      bytes: hex('fffe3c00e94e'),
      declared: null,
      encoding: 'utf-16le',
      by: 'bom',
      text: '<\u4ee9'.replace('\u4ee9', '仩'),
    },
    {
      rule: 'UTF-16 without a mark is known by its zero bytes',
      bytes: Uint8Array.from([...'<html><body>'].flatMap((char) => [char.charCodeAt(0), 0])),
      declared: null,
      encoding: 'utf-16le',
      by: 'zero-bytes',
      text: '<html><body>',
    },
    {
      rule: 'the header decides where the bytes bear it out, GBK read as GB18030',
      bytes: GB18030,
      declared: 'text/html; charset=GBK',
      encoding: 'gb18030',
      by: 'header',
      text: GB_TEXT,
    },
    {
      rule: 'the page decides when the header says nothing',
      bytes: joined(ascii('<meta charset="gb2312">'), GB18030),
      declared: 'text/html',
      encoding: 'gb18030',
      by: 'meta',
      text: `<meta charset="gb2312">${GB_TEXT}`,
    },
    {
      rule: 'valid UTF-8 needs no declaration',
      bytes: ascii('通知'),
      declared: null,
      encoding: 'utf-8',
      by: 'valid-utf-8',
      text: '通知',
    },
    {
      rule: 'a page that declares GB2312 and is UTF-8 is read as UTF-8',
      bytes: ascii('<meta charset="gb2312">通知'),
      declared: null,
      encoding: 'utf-8',
      by: 'valid-utf-8',
      text: '<meta charset="gb2312">通知',
    },
    {
      rule: 'a page that declares UTF-8 and is GB18030 is read as GB18030',
      bytes: joined(ascii('<meta charset="utf-8">'), ...Array.from({ length: 9 }, () => GB18030)),
      declared: null,
      encoding: 'gb18030',
      by: 'detected',
      text: `<meta charset="utf-8">${GB_TEXT.repeat(9)}`,
    },
    {
      rule: 'undeclared Chinese of the mainland',
      bytes: GB18030,
      declared: null,
      encoding: 'gb18030',
      by: 'detected',
      text: GB_TEXT,
    },
    {
      rule: 'undeclared Chinese of Taiwan and Hong Kong',
      bytes: BIG5,
      declared: null,
      encoding: 'big5',
      by: 'detected',
      text: '京津冀的通知，工作',
    },
    {
      rule: 'undeclared western European',
      bytes: hex('66fc7220fc62657220e4f6'),
      declared: null,
      encoding: 'windows-1252',
      by: 'detected',
      text: 'für über äö',
    },
    {
      rule: 'a server that sends latin-1 for everything is overruled by Chinese bytes',
      bytes: GB18030,
      declared: 'iso-8859-1',
      encoding: 'gb18030',
      by: 'detected',
      text: GB_TEXT,
    },
    {
      rule: 'an unknown name declares nothing',
      bytes: ascii('通知'),
      declared: 'klingon',
      encoding: 'utf-8',
      by: 'valid-utf-8',
      text: '通知',
    },
  ])('$rule', ({ bytes, declared, encoding, by, text }) => {
    const result = decodeBytes(bytes, declared);
    expect({ encoding: result.encoding, by: result.decidedBy, text: result.text }).toEqual({
      encoding,
      by,
      text,
    });
  });

  it('counts what could not be read, and names the declaration that was overruled', () => {
    const cut = decodeBytes(joined(ascii('通知'), hex('e5')), 'utf-8');
    expect([cut.text, cut.replacements, cut.decidedBy]).toEqual(['通知\ufffd', 1, 'header']);
    expect(decodeBytes(ascii('<meta charset="gbk">通知')).overruled).toBe('gb18030');
  });
});
