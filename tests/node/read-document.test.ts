import { describe, expect, it } from 'vitest';
import { documentOf, readDocument } from '../../src/node/read-document.ts';

describe('readDocument', () => {
  it('builds the tree of the HTML standard: implied head, body and tbody, misnested tags closed', () => {
    const document = documentOf('<title>t</title><table><tr><td>1<td>2</table><p>a<p>b');
    expect(document.body.outerHTML).toBe(
      '<body><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>a</p><p>b</p></body>',
    );
    expect(document.title).toBe('t');
  });

  it('finds what selectors name, in any case of the markup', () => {
    const document = documentOf('<META NAME="PubDate" CONTENT="2024-01-02"><P CLASS="a b">x</P>');
    expect(document.querySelector('meta[name]')?.getAttribute('content')).toBe('2024-01-02');
    expect(document.querySelector('p.b')?.textContent).toBe('x');
  });

  it('says how the bytes were read', () => {
    const { encoding } = readDocument(new TextEncoder().encode('<p>通知</p>'), 'text/html; charset=gb2312');
    expect(encoding).toEqual({
      encoding: 'utf-8',
      decidedBy: 'valid-utf-8',
      overruled: 'gb18030',
      replacements: 0,
    });
  });

  it('stops nesting where browsers do and keeps the text', () => {
    const document = documentOf(`${'<div>'.repeat(60_000)}deep`);
    let depth = 0;
    for (let at: Element | null = document.body; at; at = at.firstElementChild) depth += 1;
    expect([depth < 600, document.body.textContent]).toEqual([true, 'deep']);
  });

  it('runs nothing that the page holds', () => {
    const document = documentOf(
      '<script>globalThis.touched = 1</script><img src=x onerror="globalThis.touched = 1">',
    );
    expect([Reflect.get(globalThis, 'touched'), document.querySelectorAll('script').length]).toEqual([
      undefined,
      1,
    ]);
  });
});
