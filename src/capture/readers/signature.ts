import { closingDate, dayAlone } from '../dates/closing-date.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { bodiesIn } from '../names/bodies-in.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { isProse } from '../tree/weight.ts';

/** A date under the names of bodies; a date alone at the end of the text. */
const CONFIDENCE = { signed: 0.85, dateAlone: 0.8 };
/** Jointly issued documents print this many names above the date at most. */
const MAX_SIGNATURE_LINES = 24;

/** Orders are signed by a person: 总理　某某某; white space aside. */
const SIGNER =
  /^(?:总理|主席|部长|省长|市长|区长|县长|主任|局长|厅长|署长|行长|委员长|州长)[\u4e00-\u9fff·]{2,12}$/;
/** So much running text may follow a lone date (a note); more, and the date is a heading of its own. */
const MAX_TEXT_AFTER = 1;

interface Signature {
  readonly issuers: readonly string[];
  readonly isSigned: boolean;
  readonly date: string;
  readonly words: string;
}

/**
 * The signature of the document: bodies and date below the text, in Arabic or Chinese numerals. The first one
 * after running text is the document's own; those of the annexes and of what it passes on come later. A date
 * that nobody signs counts at the end of the text only: chronicles have them as headings.
 */
export function readSignature(page: PageView): Proposal[] {
  const lines = textLines(page);
  const signature = signaturesIn(lines).find(({ isSigned }) => isSigned) ?? closingSignature(lines);
  if (!signature) return [];
  const confidence = signature.isSigned ? CONFIDENCE.signed : CONFIDENCE.dateAlone;
  const base = { evidence: signature.words, confidence, reader: 'signature' } as const;
  const date: Proposal = { ...base, field: 'dateWritten', value: signature.date };
  if (!signature.issuers.length) return [date];
  return [date, { ...base, field: 'issuers', value: signature.issuers.join('、') }];
}

function closingSignature(lines: readonly PageLine[]): Signature | null {
  let textAfter = 0;
  const end = lines.findLastIndex((line) => {
    if (isProse(line)) textAfter += 1;
    return textAfter > MAX_TEXT_AFTER;
  });
  return signaturesIn(lines.slice(Math.max(0, end - 1))).at(-1) ?? null;
}

function textLines(page: PageView): PageLine[] {
  const head = new Set(page.lines.slice(0, page.headEnd));
  return page.body?.lines.filter((line) => !head.has(line)) ?? [];
}

function signaturesIn(lines: readonly PageLine[]): Signature[] {
  return lines.flatMap((line, index) => {
    if (index === 0) return [];
    const closing = closingDate(line.text) ?? belowBodies(line, lines[index - 1]);
    if (!closing) return [];
    const above = lines.slice(Math.max(0, index - MAX_SIGNATURE_LINES), index).map(({ text }) => text);
    const issuers = [...issuersAbove(above), ...bodiesIn(closing.before)];
    const isSigned = issuers.length > 0 || SIGNER.test((above.at(-1) ?? '').replace(/\s+/g, ''));
    return [{ issuers, isSigned, date: closing.iso, words: [...issuers, line.text.slice(-40)].join(' ') }];
  });
}

/** A day in brackets or in digits alone is that of a signature only right below the names of bodies. */
function belowBodies(line: PageLine, above: PageLine | undefined): { iso: string; before: string } | null {
  const iso = above && bodiesIn(above.text).length ? dayAlone(line.text) : null;
  return iso === null ? null : { iso, before: '' };
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
