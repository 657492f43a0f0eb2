import { inspect } from 'node:util';

/** Content of a display: values by MIME type; JSON types hold objects, images hold base64. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Rows of a table that a cell shows; the text says how many there are. */
const SHOWN_ROWS = 20;

/** Longer cells of a table are cut, with an ellipsis. */
const SHOWN_CELL_LENGTH = 120;

/** How the last value of a cell is shown: a table as a table, everything else as Node prints it. */
export function valueBundle(value: unknown): MimeBundle {
  const plain = inspect(value, { depth: 4, maxArrayLength: 50, breakLength: 100 });
  if (!isTable(value)) return { 'text/plain': plain };
  const names = value.columnNames();
  const rowCount = Math.min(SHOWN_ROWS, value.numRows());
  const rows = Array.from({ length: rowCount }, (_, row) =>
    names.map((name) => cellText(value.get(name, row))),
  );
  const summary = `${value.numRows()} rows × ${names.length} columns`;
  const more = value.numRows() > rowCount ? `, the first ${rowCount} shown` : '';
  return {
    'text/markdown': `${markdownTable(names, rows)}\n\n${summary}${more}`,
    'text/plain': `${[names, ...rows].map((cells) => cells.join('\t')).join('\n')}\n${summary}${more}`,
  };
}

interface TableLike {
  columnNames(): string[];
  numRows(): number;
  get(name: string, row: number): unknown;
}

/** By shape: a notebook may load another copy of Arquero. */
function isTable(value: unknown): value is TableLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['columnNames', 'numRows', 'get'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN_CELL_LENGTH ? `${line.slice(0, SHOWN_CELL_LENGTH)}…` : line;
}

function markdownTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(names), `|${names.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Every character that Markdown or HTML could read as a mark, made a plain one. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~&$]/g, '\\$&');
}
