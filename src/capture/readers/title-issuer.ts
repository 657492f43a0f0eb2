import { findDocNumbers } from '../../lexicon/doc-number.ts';
import { isIssuerName, issuerOfCode, splitIssuers } from '../../lexicon/issuers.ts';
import type { Proposal } from '../fields/proposal.ts';

/** Below a signature, above 发布机构, which may only republish. */
const TITLE_CONFIDENCE = 0.78;
const CODE_CONFIDENCE = 0.35;

/** What stands between the bodies and the matter of an official title. */
const MATTER = /关于|印发|转发|批转|对(?=.*(?:答复|复函|批复))|公告|令(?=（|\(|第|$)|通告/;

/** Issuers that an official title begins with: 国务院办公厅关于…, 财政部 税务总局关于…. */
export function issuersOfTitle(title: string): Proposal[] {
  const matter = MATTER.exec(title);
  const parts = matter && matter.index > 0 ? splitIssuers(title.slice(0, matter.index)) : [];
  if (!parts.length || !parts.every(isIssuerName)) return [];
  return [
    {
      field: 'issuers',
      value: parts.join('、'),
      evidence: title,
      confidence: TITLE_CONFIDENCE,
      reader: 'title-block',
    },
  ];
}

/** The issuer whose 代字 begins the document number: the fallback where nothing else names one. */
export function issuerOfNumber(docNumber: string): Proposal[] {
  const [number] = findDocNumbers(docNumber);
  const issuer = number && issuerOfCode(number.agency);
  if (!issuer) return [];
  return [
    { field: 'issuers', value: issuer, evidence: docNumber, confidence: CODE_CONFIDENCE, reader: 'text' },
  ];
}
