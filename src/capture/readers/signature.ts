import { bodiesIn } from '../bodies-in.ts';
import { closingDate } from '../closing-date.ts';
import type { PageLine } from '../page-lines.ts';
import type { PageView } from '../page-view.ts';
import type { Proposal } from '../proposal.ts';

/** A date under the names of bodies; a date alone at the end of the text. */
const CONFIDENCE = { signed: 0.85, dateAlone: 0.8 };
/** Jointly issued documents print this many names above the date at most. */
const MAX_SIGNATURE_LINES = 24;

interface Signature {
  readonly issuers: readonly string[];
  readonly date: string;
  readonly words: string;
}

/**
 * The signature of the document: bodies and date below the text, in Arabic or Chinese numerals. The first one
 * after running text is the document's own; those of the annexes and of what it passes on come later.
 */
export function readSignature(page: PageView): Proposal[] {
  const signatures = signaturesIn(textLines(page));
  const signed = signatures.find(({ issuers }) => issuers.length) ?? signatures.at(-1);
  if (!signed) return [];
  const evidence = signed.words;
  const confidence = signed.issuers.length ? CONFIDENCE.signed : CONFIDENCE.dateAlone;
  const date: Proposal = {
    field: 'dateWritten',
    value: signed.date,
    evidence,
    confidence,
    reader: 'signature',
  };
  if (!signed.issuers.length) return [date];
  return [date, { ...date, field: 'issuers', value: signed.issuers.join('、') }];
}

function textLines(page: PageView): PageLine[] {
  const head = new Set(page.lines.slice(0, page.headEnd));
  return page.body?.lines.filter((line) => !head.has(line)) ?? [];
}

function signaturesIn(lines: readonly PageLine[]): Signature[] {
  return lines.flatMap((line, index) => {
    if (index === 0) return [];
    const closing = closingDate(line.text);
    if (!closing) return [];
    const above = lines.slice(Math.max(0, index - MAX_SIGNATURE_LINES), index).map(({ text }) => text);
    const issuers = [...issuersAbove(above), ...bodiesIn(closing.before)];
    return [{ issuers, date: closing.iso, words: [...issuers, line.text.slice(-40)].join(' ') }];
  });
}

/** Names on the lines directly above a date, in the page's order. */
function issuersAbove(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of [...lines].reverse()) {
    const bodies = bodiesIn(line);
    if (!bodies.length) break;
    found.unshift(...bodies);
  }
  return found;
}
