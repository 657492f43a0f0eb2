import { SourceMap } from 'node:module';

/** A place in a cell as its author sees it; line and column count from 1. */
export interface CellPlace {
  readonly cell: number;
  readonly line: number;
  readonly column: number;
}

/** What V8 calls the compiled code of a cell; the number is the cell's execution count. */
export const CELL_URL = 'policyloom-cell:';

/** tslab puts one line before each cell, to make it a module. */
const PREFIX_LINES = 1;

/**
 * Remembers how the compiled code of each cell came from what the author wrote.
 *
 * A cell is compiled twice: TypeScript to JavaScript modules, and those to CommonJS; so a place goes back
 * through two source maps. The author's lines are kept too, to show them beside an error.
 */
export class CellSources {
  #current = 0;
  readonly #cells = new Map<number, CellSource>();

  /** Names the cell whose code is compiled next. */
  begin(cell: number, code: string): void {
    this.#current = cell;
    this.#cells.set(cell, { lines: code.split('\n'), maps: [], compiledLineCount: 0 });
  }

  /** Keeps the maps of the running cell, last compilation first, and names its code for stack traces. */
  register(output: string, maps: readonly string[]): string {
    const entry = this.#cells.get(this.#current);
    if (!entry) return output;
    const sourceMaps = maps.map((map) => new SourceMap(JSON.parse(map)));
    const compiledLineCount = output.split('\n').length;
    this.#cells.set(this.#current, { ...entry, maps: sourceMaps, compiledLineCount });
    return `${output}\n//# sourceURL=${CELL_URL}${this.#current}`;
  }

  /** The author's place for a place in the compiled code (both from 1); null when it is not the author's. */
  place(cell: number, line: number, column: number): CellPlace | null {
    const entry = this.#cells.get(cell);
    // Behind the last line stands tslab's own call of the cell.
    if (!entry || line > entry.compiledLineCount) return null;
    let at = { line: line - 1, column: column - 1 };
    for (const map of entry.maps) {
      const found = map.findEntry(at.line, at.column);
      if (!('originalLine' in found)) return null;
      at = { line: found.originalLine, column: found.originalColumn };
    }
    const authorLine = at.line - PREFIX_LINES;
    if (authorLine < 0 || authorLine >= entry.lines.length) return null;
    return { cell, line: authorLine + 1, column: at.column + 1 };
  }

  /** A line of a cell (from 1), as written. */
  line(cell: number, line: number): string | undefined {
    return this.#cells.get(cell)?.lines[line - 1];
  }
}

interface CellSource {
  readonly lines: readonly string[];
  readonly maps: readonly SourceMap[];
  readonly compiledLineCount: number;
}
