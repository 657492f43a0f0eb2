import { findDocNumbers, wholeDocNumber } from '../../lexicon/doc-number.ts';
import { pathOf } from '../body/find-body.ts';
import { headLines, type PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { bodiesIn } from '../names/bodies-in.ts';
import { comparable } from '../names/comparable.ts';
import { headingStrength } from '../names/heading.ts';
import type { PageLine } from '../tree/page-lines.ts';

/** A number on its own line above the text is the document's; one in brackets after its title, too. */
const CONFIDENCE = { ownLine: 0.9, afterTitle: 0.88, order: 0.86, letterhead: 0.8 };
/** How far above the text a number may stand: title block, salutation lines. */
const MAX_LINES_ABOVE = 12;

/**
 * The document's own number from its title block. Numbers within sentences are other documents' (cited,
 * repealed, answered) and are never read.
 */
export function readDocNumber(page: PageView): Proposal[] {
  if (holdsSeveral(page)) return [];
  const head = headLines(page).slice(0, MAX_LINES_ABOVE);
  return head.flatMap((line, index) => [
    ...ownLine(line, head.slice(index + 1)),
    ...afterTitle(line, page),
    ...order(line, head[index + 1]),
  ]);
}

/** Gazettes print documents one after the other, each number below a heading of one kind: none is the page's. */
function holdsSeveral({ body }: PageView): boolean {
  const lines = body?.lines ?? [];
  const headed = lines.flatMap(({ text }, index) => {
    const above = lines[index - 1];
    const number = above && headingStrength(above) ? wholeDocNumber(text) : null;
    return number ? [`${above?.block.tag} ${number.text}`] : [];
  });
  const tags = new Set(headed.map((entry) => entry.split(' ')[0]));
  return new Set(headed).size > 1 && tags.size === 1;
}

function ownLine(line: PageLine, above: readonly PageLine[]): Proposal[] {
  const number = wholeDocNumber(line.text.replace(SIGNED_BY, ''));
  if (!number) return [];
  return [proposal(number.text, line, CONFIDENCE.ownLine), ...letterhead(above)];
}

/** Reports upwards name beside their number who signs them (GB/T 9704-2012, 7.2.6); pages, the day of their stamp. */
const SIGNED_BY = /[\s\u3000]+(?:签发人\s*[:：].*|[12]\d{3}[-./]\d{1,2}[-./]\d{1,2})$/;

/** Bodies on the lines directly above the number (`above` runs upwards): the head of the printed document. */
function letterhead(above: readonly PageLine[]): Proposal[] {
  const end = above.findIndex(({ text }) => bodiesIn(text).length === 0);
  const names = above
    .slice(0, end < 0 ? above.length : end)
    .reverse()
    .flatMap(({ text }) => bodiesIn(text));
  if (!names.length) return [];
  const value = names.join('、');
  return [
    { field: 'issuers', value, evidence: value, confidence: CONFIDENCE.letterhead, reader: 'title-block' },
  ];
}

function afterTitle(line: PageLine, page: PageView): Proposal[] {
  const tail = /[（(【[〔]([^（(【]*?号)\s*[）)】\]〕]$/.exec(line.text);
  const number = tail && wholeDocNumber(tail[0]);
  if (!number || !isTitle(line, line.text.slice(0, tail.index), page)) return [];
  return [proposal(number.text, line, CONFIDENCE.afterTitle)];
}

/** A heading of the page, which may be called otherwise; what interprets a document has its number only to cite it. */
function isTitle(line: PageLine, words: string, page: PageView): boolean {
  const own = comparable(words);
  if (own.length <= 5) return false;
  if (comparable(page.names.window).includes(own)) return true;
  return headingStrength(line) >= MAIN_HEADING && !/解读|解析|问答|图解|一图/.test(own);
}

/** From `h3` up. */
const MAIN_HEADING = 7;

/** 国务院令 and 第707号 stand on lines of their own. */
function order(line: PageLine, above: PageLine | undefined): Proposal[] {
  if (!above || !/^(?:\d{4}\s*年\s*)?第\s*\d{1,5}\s*号$/.test(line.text)) return [];
  const body = above.text.replace(/\s+/g, '').replace(/^中华人民共和国(?=.{3,})/, '');
  const [number] = /(?:令|公告)$/.test(body) ? findDocNumbers(body + line.text) : [];
  return number ? [proposal(number.text, line, CONFIDENCE.order)] : [];
}

function proposal(value: string, line: PageLine, confidence: number): Proposal {
  return {
    field: 'docNumber',
    value,
    evidence: `${line.text} (${pathOf(line.block)})`,
    confidence,
    reader: 'text',
  };
}
