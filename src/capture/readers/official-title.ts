import { canBeTitle } from '../names/title-line.ts';
import type { PageLine } from '../tree/page-lines.ts';

/** How many lines a title block may have. */
const MAX_PARTS = 4;

const OFFICIAL_TITLE =
  /^[^。；]{0,60}关于[^。；]{4,120}(?:通知|通报|意见|批复|函|决定|公告|通告|公示|办法|方案|规划|纲要|条例|规定|细则|措施|答复|请示|报告)(?:（[^（）]{1,12}）)?$/;

/**
 * The title block of a document whose page marks no heading: the longest run of lines that reads as the title of
 * an official document; null for none.
 *
 * @param head the lines above the text, last one first
 */
export function officialTitle(head: readonly PageLine[]): string | null {
  const lines = head
    .slice(0, 3 * MAX_PARTS)
    .reverse()
    .filter(canBeTitle);
  const runs = lines.flatMap((_, from) =>
    Array.from({ length: MAX_PARTS }, (__, count) =>
      lines
        .slice(from, from + count + 1)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  return runs.filter((text) => OFFICIAL_TITLE.test(text)).toSorted((a, b) => b.length - a.length)[0] ?? null;
}
