import { datePrecision, findDates } from '../../model/time.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';

/** 本办法自2019年1月1日起施行 is the document's own; another 自…起施行 most often is. */
const CONFIDENCE = { own: 0.85, other: 0.6 };
const OWN = /(?:本|该|上述|修订后的|现公布|现予)[^。；]{0,40}$/;
const BEGINS = /^\s*起\s*(?:正式)?(?:施行|实施|执行|生效)/;

/** The day from which the text says that it applies: 自…起施行. */
export function readEffectiveDate(page: PageView): Proposal[] {
  return (page.body?.lines ?? []).flatMap(({ text }) => {
    if (!text.includes('起')) return [];
    return findDates(text).flatMap(({ iso, start, end }): Proposal[] => {
      const before = text.slice(0, start);
      if (datePrecision(iso) !== 'day' || !/[自从]\s*$/.test(before) || !BEGINS.test(text.slice(end)))
        return [];
      const confidence = OWN.test(before) ? CONFIDENCE.own : CONFIDENCE.other;
      const evidence = text.slice(Math.max(0, start - 30), end + 6);
      return [{ field: 'dateEffective', value: iso, evidence, confidence, reader: 'text' }];
    });
  });
}
