import { InvalidArgumentError } from 'commander';
import { type ImportField, importFields } from '../capture/imports/import-fields.ts';
import type { ColumnChoices } from '../capture/imports/map-columns.ts';
import { InvalidInputError } from '../model/errors.ts';
import type { ReadFile } from './import-preview.ts';
import { nearest } from './nearest.ts';

/**
 * One `--map column=field`, added to those before it; nothing after the last `=` leaves the column out.
 *
 * @throws {InvalidArgumentError} when it is no pair, or the field is none of announcements
 */
export function columnChoice(text: string, before: ColumnChoices): ColumnChoices {
  const split = text.lastIndexOf('=');
  const name = text.slice(0, split).trim();
  if (split < 0 || name === '') throw new InvalidArgumentError('Write it as 标题=title.');
  return new Map([...before, [name, fieldOf(text.slice(split + 1).trim())]]);
}

function fieldOf(name: string): ImportField | null {
  if (name === '' || name === '-') return null;
  const field = importFields.find((known) => known === name);
  if (field) return field;
  throw new InvalidArgumentError(
    `There is no field ${name}. Did you mean ${nearest(name, importFields)}? Known: ${importFields.join(', ')}.`,
  );
}

/** @throws {InvalidInputError} when a column that was chosen is in none of the tables */
export function expectColumns(choices: ColumnChoices, read: readonly ReadFile[]): void {
  const tables = read.flatMap(({ imported }) => imported.tables);
  const names = [...new Set(tables.flatMap(({ table }) => table.header))].filter(Boolean);
  const missing = [...choices.keys()].find((name) => !names.includes(name));
  if (missing === undefined || names.length === 0) return;
  const remedy = `Did you mean ${nearest(missing, names)}? There are ${names.join(', ')}.`;
  throw new InvalidInputError(`There is no column ${missing}`, '--map', remedy);
}
