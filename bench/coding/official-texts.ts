import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readPage } from '../../src/node/read-page.ts';
import { extractionPages } from '../extraction/extraction-page.ts';

/** Bodies of the real Chinese pages that lie beside the checkout, as capture reads them; none where they do not. */
export function officialTexts(): string[] {
  return extractionPages()
    .filter(({ set }) => set === 'govcn' || set === 'sites')
    .flatMap(({ file }) => {
      const url = `https://www.gov.cn/${basename(file)}`;
      const page = readPage(readFileSync(file), { url, charset: null });
      return page.kind === 'captured' ? [page.record.announcement.bodyText] : [];
    })
    .filter((text) => CHINESE.test(text));
}

const CHINESE = /[\u4e00-\u9fff]{20}/;
