import { type PageLine, textOf } from '../tree/page-lines.ts';
import { type LabelledValue, labelMeaning } from './labels.ts';

/** Labels in a row and their values in the row below, cell by cell; nothing for other rows. */
export function labelColumns(line: PageLine, next: PageLine | undefined): LabelledValue[] {
  const labels = cellsOf(line);
  const values = next ? cellsOf(next) : [];
  if (labels.length < 2 || values.length !== labels.length || !labels.every(labelMeaning)) return [];
  if (values.some((value) => labelMeaning(value))) return [];
  return labels.map((label, index) => ({ label, value: values[index] ?? '', line }));
}

/** The cells of a row, empty ones at its ends included, which the line does not print. */
function cellsOf({ block, text }: PageLine): string[] {
  const cells = block.tag === 'tr' ? block.children.filter((cell) => typeof cell !== 'string') : [];
  return cells.length > 1 ? cells.map(textOf) : text.split('\t');
}
