import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type ContextRow, contextRow } from '../analysis/context/region-context.ts';
import { InvalidInputError } from '../model/errors.ts';
import { packageRoot } from './package-root.ts';

/**
 * Masses and flows from a CSV file with the columns `kind,from,to,year,value,unit,source`.
 *
 * @param file path; without one the pack's own `context.csv`, which most packs do not have
 * @returns null when the pack has no such file
 * @throws {InvalidInputError} when the file is missing, or a row of it breaks the form (its line is named)
 */
export async function readContext(regionId: string, file?: string): Promise<readonly ContextRow[] | null> {
  const path = file ?? packFile(regionId);
  if (path === null) return null;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InvalidInputError('The context file cannot be read', path, 'Check its name.', { cause });
  });
  return records(text, path).map((record, i) => {
    const parsed = contextRow.safeParse(record);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const what = `Context data, ${issue?.path.join('.') || 'row'}: ${issue?.message}`;
    // The heading is line 1.
    throw new InvalidInputError(
      what,
      `${path}, line ${i + 2}`,
      'Columns: kind,from,to,year,value,unit,source.',
    );
  });
}

function records(text: string, path: string): unknown[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new InvalidInputError('The context file is not CSV', path, 'Save it as CSV with a heading.', {
      cause,
    });
  }
}

function packFile(regionId: string): string | null {
  const places = ['src', 'dist'].map((folder) =>
    join(packageRoot(), folder, 'lexicon', 'regions', regionId, 'context.csv'),
  );
  return places.find((place) => existsSync(place)) ?? null;
}
