import { type ColumnMapping, guessColumns } from '../../../src/capture/imports/guess-columns.ts';
import type { ImportContext } from '../../../src/capture/imports/imported-record.ts';
import type { Store } from '../../../src/store/store.ts';
import { chooseColumns, withColumn } from './choose-columns.ts';
import type { ImportSession, ImportState, PickedFile, ReadyImport, TableChoice } from './import-state.ts';
import { pacer } from './pacer.ts';
import { pickedPages } from './picked-pages.ts';
import { type PickedContent, pageIn, type ReadPorts, readPicked } from './read-picked.ts';

/** What an import needs from outside. */
export interface ImportPorts extends ReadPorts {
  readonly store: Pick<Store, 'device' | 'importRecords' | 'imports' | 'undoImport'>;
  readonly now: () => Date;
  /** Called after each write, so that it can be sent. */
  readonly onWrite: () => void;
}

const nothing: ReadyImport = { step: 'ready', files: [], tables: [], records: [], problems: [] };

/** An import from the choice of files to its result; all of its state is here, so that views may come and go. */
export function createImportSession(ports: ImportPorts): ImportSession {
  const cell = stateCell();
  const context = (): ImportContext => ({
    capturedAt: ports.now().toISOString(),
    capturedBy: ports.store.device,
  });
  return {
    state: cell.state,
    subscribe: cell.subscribe,
    add: (files) => addFiles(files, cell, ports, context()),
    setColumn: (index, column, field) =>
      changeTable(index, (mapping) => withColumn(mapping, column, field), cell, context()),
    start: () => write(cell, ports),
    cancel: cell.cancel,
    reset: () => cell.show({ step: 'empty' }),
    async undo(id) {
      const undone = await ports.store.undoImport(id);
      ports.onWrite();
      const state = cell.state();
      if (state.step === 'done' && state.result.id === id) cell.show({ ...state, undone });
      else cell.show(state);
      return undone;
    },
    past: () => ports.store.imports(),
  };
}

/** The state with who looks at it, and a token that tells whether the work at hand is still wanted. */
interface StateCell {
  state(): ImportState;
  show(state: ImportState): void;
  subscribe(onChange: () => void): () => void;
  /** Begins work that a later one, or `cancel`, ends; the answer says whether it is ended. */
  begin(): () => boolean;
  cancel(): void;
}

function stateCell(): StateCell {
  let state: ImportState = { step: 'empty' };
  let work = 0;
  const watchers = new Set<() => void>();
  return {
    state: () => state,
    show(next) {
      state = next;
      for (const watcher of watchers) watcher();
    },
    subscribe(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    begin() {
      work += 1;
      const mine = work;
      return () => mine !== work;
    },
    cancel() {
      work += 1;
    },
  };
}

async function addFiles(
  files: readonly PickedFile[],
  cell: StateCell,
  ports: ImportPorts,
  context: ImportContext,
): Promise<void> {
  if (files.length === 0) return;
  const before = readyOf(cell.state());
  const isEnded = cell.begin();
  const pause = pacer();
  const read: PickedContent[] = [];
  const pages = pickedPages(files, (file) => pageIn(file, context, ports));
  for (const [done, file] of files.entries()) {
    cell.show({ step: 'reading', done, total: files.length });
    if (!pages.isTaken(file)) read.push(await readPicked(file, pages, context, ports));
    const waiting = pause();
    if (waiting) await waiting;
    if (isEnded()) return cell.show(orEmpty(before));
  }
  const tables = await guessed(read, cell, isEnded, context);
  if (!tables) return cell.show(orEmpty(before));
  cell.show({
    step: 'ready',
    files: [...before.files, ...files.map(({ name }) => name)],
    tables: [...before.tables, ...tables],
    records: [...before.records, ...read.flatMap(({ records }) => records)],
    problems: [...before.problems, ...read.flatMap(({ problems }) => problems)],
  });
}

async function guessed(
  read: readonly PickedContent[],
  cell: StateCell,
  isEnded: () => boolean,
  context: ImportContext,
): Promise<TableChoice[] | null> {
  const all = read.flatMap(({ tables }) => tables);
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const choices: TableChoice[] = [];
  let before = 0;
  for (const table of all) {
    const onRow = (done: number): boolean => {
      if (isTimeToShow(done)) cell.show({ step: 'reading', done: before + done, total });
      return isEnded();
    };
    const choice = await chooseColumns(table, guessColumns(table.header, table.rows), context, onRow);
    if (!choice) return null;
    choices.push(choice);
    before += table.rows.length;
  }
  return choices;
}

/** Rows between two signs of progress. */
const SHOW_EVERY_ROWS = 250;

function isTimeToShow(done: number): boolean {
  return done % SHOW_EVERY_ROWS === 0;
}

async function changeTable(
  index: number,
  change: (mapping: ColumnMapping) => ColumnMapping,
  cell: StateCell,
  context: ImportContext,
): Promise<void> {
  const ready = readyOf(cell.state());
  const known = ready.tables[index];
  if (!known) return;
  const isEnded = cell.begin();
  const { table } = known;
  const mapping = change(known.mapping);
  const replaced = (choice: TableChoice): ReadyImport => ({
    ...ready,
    tables: ready.tables.map((other, at) => (at === index ? choice : other)),
  });
  const shown = replaced({ ...known, mapping });
  const show = (done: number) =>
    cell.show({ step: 'checking', ready: shown, done, total: table.rows.length });
  show(0);
  const choice = await chooseColumns(table, mapping, context, (done) => {
    if (isTimeToShow(done) && !isEnded()) show(done);
    return isEnded();
  });
  if (choice) cell.show(replaced(choice));
}

async function write(cell: StateCell, ports: ImportPorts): Promise<void> {
  const ready = readyOf(cell.state());
  const records = recordsOf(ready);
  const isCancelled = cell.begin();
  const show = (done: number) => cell.show({ step: 'writing', done, total: records.length });
  show(0);
  try {
    const name = namesOf(ready.files);
    const result = await ports.store.importRecords(records, { name, onProgress: show, isCancelled });
    ports.onWrite();
    cell.show({ step: 'done', result, problems: problemsOf(ready), undone: null });
  } catch (error) {
    cell.show(ready);
    if (!isCancelled()) throw error;
  }
}

/** All that can be imported as it stands. */
export function recordsOf({ records, tables }: ReadyImport) {
  return [...records, ...tables.flatMap((choice) => choice.records)];
}

/** All that is wrong as it stands. */
export function problemsOf({ problems, tables }: ReadyImport) {
  return [...problems, ...tables.flatMap((choice) => choice.problems)];
}

/** Names beyond this are counted. */
const MOST_NAMES = 3;

function namesOf(files: readonly string[]): string {
  const more = files.length - MOST_NAMES;
  return files.slice(0, MOST_NAMES).join('、') + (more > 0 ? ` +${more}` : '');
}

function readyOf(state: ImportState): ReadyImport {
  if (state.step === 'ready') return state;
  return state.step === 'checking' ? state.ready : nothing;
}

function orEmpty(ready: ReadyImport): ImportState {
  return ready.files.length > 0 ? ready : { step: 'empty' };
}
