/** Rows of a CSV or of one sheet, as text. */
export interface RowTable {
  /** The file's name, with the sheet's where there are several. */
  readonly source: string;
  /** Trimmed names of the columns; empty where the file gives none. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row that is not blank. */
export interface TableRow {
  /** As a spreadsheet numbers it, from 1, the row of the names and blank rows included. */
  readonly number: number;
  /** As many cells as the row has, trailing empty ones left out. */
  readonly cells: readonly string[];
}
