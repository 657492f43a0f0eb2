import { headingStrength } from '../names/heading.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { isProse } from '../tree/weight.ts';
import { labelColumns } from './label-columns.ts';
import { bareLabel, type LabelledValue, labelledValues, labelMeaning } from './labels.ts';

/** A line longer than this is text, whatever it begins with. */
const MAX_LABEL_LINE_LENGTH = 220;
/** Labels of one record stand this close to each other, in lines. */
const NEAR = 4;
/** Labels that only a record has; 名称, 主题, 附件 and the like stand in texts as well. */
const OF_RECORDS: ReadonlySet<string | undefined> = new Set([
  'indexNumber',
  'docNumber',
  'issuers',
  'dateWritten',
  'datePublished',
  'validity',
]);

/**
 * The lines that are the page's record (索引号, 发文机关, 发布日期 …), not its text: those with several labels,
 * and those with one beside others, where at least one is of records only. A label alone may be the text's own
 * (主题词 below old documents, 联系方式 and 附件 below notices).
 */
export function labelLines(lines: readonly PageLine[]): Set<PageLine> {
  const labels = lines.map((line) =>
    line.text.length > MAX_LABEL_LINE_LENGTH
      ? []
      : labelledValues(line)
          .filter((found) => !isColumnHead(found))
          .map(({ label }) => bareLabel(label)),
  );
  const found = new Set<PageLine>();
  for (const [index, line] of lines.entries()) {
    const own = new Set(labels[index]);
    if (!own.size || !isOfRecord(own, labelsNear(index, lines, labels))) continue;
    found.add(line);
    const below = lines[index + 1];
    if (below && (labelColumns(line, below).length || isValue(below, line))) found.add(below);
  }
  return found;
}

/** Labels on the lines around; running text without any parts a record from what follows it. */
function labelsNear(
  index: number,
  lines: readonly PageLine[],
  labels: readonly (readonly string[])[],
): string[] {
  const near = [...(labels[index] ?? [])];
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= NEAR; at += step) {
      const line = lines[at];
      if (!line || (isProse(line) && !labels[at]?.length)) break;
      near.push(...(labels[at] ?? []));
    }
  }
  return near;
}

function isOfRecord(own: ReadonlySet<string>, near: readonly string[]): boolean {
  const isRecord = near.some((label) => OF_RECORDS.has(labelMeaning(label)?.field));
  return isRecord && (own.size > 1 || near.some((label) => !own.has(label)));
}

/** The value below a label alone, in an element beside it: `dt` and `dd`, or a row made of two blocks. */
function isValue(line: PageLine, label: PageLine): boolean {
  return (
    labelMeaning(label.text) !== null &&
    line.block.parent === label.block.parent &&
    line.text.length <= MAX_VALUE_LENGTH &&
    headingStrength(line) === 0 &&
    !/[。：:]$/.test(line.text)
  );
}

const MAX_VALUE_LENGTH = 80;

/** 备注 and the like in a row of cells without a value beside it: the head of a column of the text's own table. */
function isColumnHead({ label, value, line }: LabelledValue): boolean {
  return !value && line.text.includes('\t') && labelMeaning(label)?.field === 'ignored';
}
