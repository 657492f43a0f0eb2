import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';

/** Below what metadata name: the piece of the window title that is a site's name, the owner in the footer. */
const CONFIDENCE = { title: 0.4, footer: 0.3 };
const SITE = /(?:网|网站|政府|门户|委员会|管委会|官网|办公室|Official Website)$/i;

/** The site's name where no metadata state it. */
export function readSiteName(page: PageView): Proposal[] {
  const pieces = page.names.window.split(/\s*[_|｜»]\s*|\s*[-–—]+\s*/);
  const piece = pieces.slice(1).findLast((part) => SITE.test(part));
  const owner = page.lines.findLast(({ text }) => OWNER.test(text));
  const name = owner && OWNER.exec(owner.text)?.[1];
  const proposals: Proposal[] = [];
  if (piece) proposals.push(proposal(piece, 'title', CONFIDENCE.title));
  if (owner && name) proposals.push(proposal(name, owner.text, CONFIDENCE.footer));
  return proposals;
}

const OWNER = /主\s*办(?:单位)?\s*[:：]\s*([\u4e00-\u9fff]{4,24})/;

function proposal(value: string, evidence: string, confidence: number): Proposal {
  return {
    field: 'siteName',
    value,
    evidence,
    confidence,
    reader: evidence === 'title' ? 'title-block' : 'text',
  };
}
