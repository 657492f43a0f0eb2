import { genreOfTitle } from './genre.ts';
import { chosenValue, type Merged } from './merge.ts';
import type { PageView } from './page-view.ts';
import type { Proposal } from './proposal.ts';
import { issuerOfNumber, issuersOfTitle } from './readers/title-issuer.ts';

/** A title word tells the genre almost surely; that a page without any record is news, only mostly. */
const CONFIDENCE = { title: 0.8, news: 0.4 };

/** What follows from values already chosen: issuers from title and number, genre from title and record. */
export function derivedProposals(page: PageView, merged: readonly Merged[]): Proposal[] {
  const title = chosenValue(merged, 'title');
  const docNumber = chosenValue(merged, 'docNumber');
  return [
    ...(title ? issuersOfTitle(title) : []),
    ...(docNumber ? issuerOfNumber(docNumber) : []),
    ...genreProposals(page, title, docNumber),
  ];
}

function genreProposals(page: PageView, title: string | null, docNumber: string | null): Proposal[] {
  const told = title && genreOfTitle(title);
  if (told && title) {
    return [
      { field: 'genre', value: told, evidence: title, confidence: CONFIDENCE.title, reader: 'title-block' },
    ];
  }
  const reported = page.body?.lines.find(({ text }) =>
    /记者|报道|通讯员|近日|昨日|今日|[0-9]月[0-9]{1,2}日/.test(text),
  );
  if (docNumber || !reported || title?.includes('关于')) return [];
  const evidence = reported.text.slice(0, 60);
  return [{ field: 'genre', value: 'news', evidence, confidence: CONFIDENCE.news, reader: 'text' }];
}
