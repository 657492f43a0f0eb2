import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { capture } from '../../src/capture/capture.ts';
import { firstDay } from '../../src/capture/dates/first-day.ts';
import { linesOf } from '../../src/capture/tree/page-lines.ts';
import { pageTree } from '../../src/capture/tree/page-tree.ts';
import { documentOf, readDocument } from '../../src/node/read-document.ts';
import { type Extraction, formsOf } from './extraction.ts';

type Found = Pick<Extraction, 'fields' | 'body'>;

const CONTEXT = { url: null, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'bench' };

/** Extractors that run in this process, by the name of their row. All read the tree that the standard prescribes. */
export const nodeTools: Readonly<Record<string, (bytes: Uint8Array) => Promise<Found>>> = {
  policyloom: async (bytes) => ours(readDocument(bytes).document),
  Defuddle: async (bytes) => {
    const found = await Defuddle(readDocument(bytes).document, 'http://page.invalid/');
    return peer(found.title, found.published, found.content);
  },
  Readability: async (bytes) => {
    const found = new Readability(readDocument(bytes).document).parse();
    return peer(found?.title, found?.publishedTime, found?.content);
  },
};

/** What our capture says of a document. */
export function ours(document: Document): Found {
  const result = capture(document, CONTEXT);
  if (result.kind !== 'captured') return { fields: {}, body: '' };
  const { announcement } = result.record;
  return {
    fields: {
      title: formsOf(announcement.title),
      docNumber: formsOf(announcement.docNumber),
      issuer: [announcement.issuersAsWritten.join('、'), announcement.issuers.join('、')].filter(Boolean),
      indexNumber: formsOf(announcement.indexNumber),
      dateWritten: formsOf(announcement.dateWritten),
      datePublished: formsOf(announcement.datePublished),
    },
    body: announcement.bodyText,
  };
}

/** Days are compared as days, text as the page would print the markup that the tool returns. */
function peer(
  title: string | null | undefined,
  date: string | null | undefined,
  html: string | null | undefined,
): Found {
  const tree = pageTree(documentOf(`<body>${html ?? ''}</body>`));
  return {
    fields: { title: formsOf(title), datePublished: formsOf(firstDay(date ?? '')) },
    body: tree
      ? linesOf(tree)
          .map(({ text }) => text)
          .join('\n')
      : '',
  };
}
