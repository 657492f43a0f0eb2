import { stringAt } from './script-values.ts';

const RECORD = /<record\b[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/gi;
const NEXT_GROUP = /<nextgroup\b[^>]*>([\s\S]*?)<\/nextgroup>/i;

/**
 * The rows that a jpage list (Hanweb) holds in its page for a script to show, in page order.
 *
 * @source RSSHub lib/routes/gov/zj/ningbogzw-notice.ts reads the rows of such a page out of its source,
 * lib/routes/cau/yjs.ts those of the answers for further pages (`recordset > record`)
 */
export function recordRows(scripts: readonly string[]): string[] {
  return scripts.flatMap((script) =>
    script.includes('<record') ? [...script.matchAll(RECORD)].map(([, row = '']) => row) : [],
  );
}

/** Address at which a jpage list goes on, as its page or the answer before writes it; null where it ends. */
export function recordsNext(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [, href] = /href\s*=\s*["']([^"']+)["']/i.exec(NEXT_GROUP.exec(text)?.[1] ?? '') ?? [];
    if (href) return href.replaceAll('&amp;', '&');
  }
  return null;
}

/** Where a script puts markup into the page. */
const WRITE =
  /(?:document\.write(?:ln)?\s*\(|\.(?:html|append|prepend)\s*\(|\.(?:inner|outer)HTML\s*\+?=)\s*(?=["'`])/g;

/**
 * The markup that scripts write into the page as it stands; what they put together out of values is left out.
 *
 * @source HTML standard, Dynamic markup insertion
 */
export function writtenMarkup(scripts: readonly string[]): string {
  return scripts.flatMap(writtenBy).join('\n');
}

function writtenBy(script: string): string[] {
  return [...script.matchAll(WRITE)].flatMap(({ index, 0: call }) => {
    const text = joinedAt(script, index + call.length);
    return text?.includes('<') ? [text] : [];
  });
}

/** String literals joined by plus signs; null where something else is joined to them. */
function joinedAt(script: string, from: number): string | null {
  let text = '';
  for (let at = from; ; ) {
    const piece = stringAt(script, at);
    if (!piece) return null;
    text += piece.text;
    const [plus] = /^\s*\+\s*/.exec(script.slice(piece.end, piece.end + PLUS_WITHIN)) ?? [];
    if (plus === undefined) return text;
    at = piece.end + plus.length;
  }
}

const PLUS_WITHIN = 80;
