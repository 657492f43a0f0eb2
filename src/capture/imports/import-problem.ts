import { PolicyloomError } from '../../model/errors.ts';

/** What can be wrong with a file to import, or with one row of it. */
export type ImportProblemKind =
  | 'empty-file'
  | 'too-large'
  | 'unknown-format'
  | 'not-text'
  | 'no-text'
  | 'unreadable'
  | 'only-pictures'
  | 'password'
  | 'damaged'
  | 'bad-encoding'
  | 'bad-csv'
  | 'bad-sheet'
  | 'duplicate-header'
  | 'no-known-column'
  | 'no-rows'
  | 'mhtml-no-boundary'
  | 'mhtml-cut'
  | 'mhtml-no-page'
  | 'ris-no-start'
  | 'ris-no-end'
  | 'bad-json'
  | 'not-a-list'
  | 'not-a-record'
  | 'ragged-row'
  | 'bad-date'
  | 'bad-address'
  | 'bad-choice'
  | 'bad-number'
  | 'bad-list'
  | 'no-title'
  | 'duplicate-record';

/** Where in a file; rows and lines count from 1 as the file's own program shows them. */
export interface ImportPlace {
  readonly unit: 'row' | 'line' | 'item';
  readonly number: number;
}

/** One thing that is wrong, and where. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  readonly file: string;
  /** Null when the whole file is meant. */
  readonly place: ImportPlace | null;
  /** The column's name, or the field's; null when the whole row is meant. */
  readonly column: string | null;
  /** The value that is wrong, or what the reader of the format said; may be empty. */
  readonly value: string;
}

/** A file of which nothing can be imported. */
export class ImportError extends PolicyloomError {
  override readonly name = 'ImportError';
  readonly code = 'import';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, options?: ErrorOptions) {
    super(importProblemText(problem), options);
    this.problem = problem;
  }
}

/** An error about a whole file, or about one place in it. */
export function importError(
  kind: ImportProblemKind,
  file: string,
  value = '',
  place: ImportPlace | null = null,
  options?: ErrorOptions,
): ImportError {
  return new ImportError({ kind, file, place, column: null, value }, options);
}

/** A problem in one English sentence or two: what, where, remedy. */
export function importProblemText(problem: ImportProblem): string {
  const [what, remedy] = importProblemTexts[problem.kind];
  const value = problem.value && ` “${shortened(problem.value)}”`;
  return `${what}${value} (${placeText(problem)}). ${remedy}`;
}

/** `records.csv, row 12, column 文号`. */
export function placeText({ file, place, column }: Omit<ImportProblem, 'kind' | 'value'>): string {
  return [file, place && `${place.unit} ${place.number}`, column && `column ${column}`]
    .filter(Boolean)
    .join(', ');
}

/** A whole body in an error would hide the error. */
const SHOWN_LENGTH = 80;

function shortened(value: string): string {
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}

/** What is wrong, and the remedy, by kind. */
export const importProblemTexts: Readonly<
  Record<ImportProblemKind, readonly [what: string, remedy: string]>
> = {
  'empty-file': ['The file is empty', 'Save or export it again.'],
  'too-large': ['The file is larger than can be imported', 'Divide it into several files.'],
  'unknown-format': [
    'The format is not known',
    'Known: HTML, MHTML, PDF, DOCX, DOC, CSV, TSV, XLSX, XLS, ODS, RIS, CSL-JSON, JSON, NDJSON.',
  ],
  'not-text': ['The file is no text, whatever its name says', 'Save the page itself as HTML.'],
  'no-text': ['There is no text in it', 'Save it again when it has loaded.'],
  unreadable: ['The file cannot be read', 'Check that it is still there and not open elsewhere.'],
  'only-pictures': [
    'The document holds pictures of pages and no text',
    'Make a copy whose text can be searched (OCR).',
  ],
  password: ['The document opens with a password only', 'Save a copy without one.'],
  damaged: ['The document is damaged:', 'Fetch or save it again.'],
  'bad-encoding': ['The characters are in no encoding that is known', 'Save it again in UTF-8.'],
  'bad-csv': ['The CSV cannot be read:', 'Mend the quotation marks there, or save it again as CSV.'],
  'bad-sheet': ['The spreadsheet cannot be read:', 'Save it again as .xlsx without a password.'],
  'duplicate-header': ['Two columns have the same name', 'Give each column a name of its own.'],
  'no-known-column': [
    'No column is known',
    'Name them in the first row, such as title, date, url; or say which is which: --map name=title.',
  ],
  'no-rows': ['There is no row under the names of the columns', 'Save it again with its records.'],
  'mhtml-no-boundary': ['The MHTML names no boundary of its parts', 'Save the page again.'],
  'mhtml-cut': ['The MHTML is cut off or its boundary is broken', 'Save the page again.'],
  'mhtml-no-page': ['The MHTML holds no web page', 'Save the page again.'],
  'ris-no-start': ['A field stands before the TY line of its record', 'Export the RIS file again.'],
  'ris-no-end': ['The record that begins here has no ER line', 'Add “ER  - ”, or export again.'],
  'bad-json': ['This is not JSON:', 'Export it again.'],
  'not-a-list': ['The JSON is no list of records', 'Export as CSL JSON, or as JSON from the corpus.'],
  'not-a-record': [
    'The record has a wrong field:',
    'Mend it, or leave it out when the document does not state it.',
  ],
  'ragged-row': [
    'The row has another number of cells than there are columns:',
    'Put text with separators in quotation marks.',
  ],
  'bad-date': ['This is no date that the calendar has:', 'Write it as 2014, 2014-02 or 2014-02-26.'],
  'bad-address': ['This is no web address:', 'Write it in full, with http:// or https://.'],
  'bad-choice': ['This value is not one of those known:', 'Use a known one, or leave it empty.'],
  'bad-number': ['This is no share between 0 and 1:', 'Write it as 0.95, or leave it empty.'],
  'bad-list': ['This is no list:', 'Write a JSON array of texts, or values with ; between them.'],
  'no-title': ['There is neither title nor text', 'Give at least one of them.'],
  'duplicate-record': [
    'The same record stands there already:',
    'Remove one; rows without address need titles or texts that differ.',
  ],
};
