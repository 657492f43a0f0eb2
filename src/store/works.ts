import { groupWorks } from '../coding/works/group-works.ts';
import { SKETCH_VERSION, textSketch } from '../coding/works/text-sketch.ts';
import { type WorkPrint, workPrint } from '../coding/works/work-print.ts';
import type { Announcement } from '../model/announcement.ts';
import type { PrintRow } from './print-row.ts';
import { liveHeads } from './search-records.ts';
import type { RecordHead, StoreDatabase } from './store-database.ts';

/** Texts read at once, to stay near 4 MB. */
const TEXTS_PER_READ = 500;

/** Which live records are the same document, by record; see `groupWorks`. Corrected fields count. */
export async function worksOf(db: StoreDatabase): Promise<Map<string, string>> {
  const heads = await liveHeads(db).toArray();
  const prints: WorkPrint[] = [];
  for (let start = 0; start < heads.length; start += TEXTS_PER_READ) {
    const chunk = heads.slice(start, start + TEXTS_PER_READ);
    const rows = await printRows(db, chunk);
    prints.push(...chunk.flatMap((head) => printOfHead(head, rows.get(head.id))));
  }
  return groupWorks(prints);
}

function printOfHead(head: RecordHead, row: PrintRow | undefined): WorkPrint[] {
  if (!row) return [];
  const { workId, genre, hashes, tokens } = row;
  return [workPrint({ ...head, issuers: [...head.issuers], workId, genre }, { hashes, tokens })];
}

async function printRows(db: StoreDatabase, heads: readonly RecordHead[]): Promise<Map<string, PrintRow>> {
  const stored = await db.prints.bulkGet(heads.map(({ id, contentHash }) => [id, contentHash]));
  const current = stored.flatMap((row) => (row?.sketchVersion === SKETCH_VERSION ? [row] : []));
  const known = new Map(current.map((row) => [row.id, row]));
  const missing = heads.filter(({ id }) => !known.has(id));
  const versions = await db.versions.bulkGet(missing.map(({ id, contentHash }) => [id, contentHash]));
  const made = versions.flatMap((version) => (version ? [printRow(version.announcement)] : []));
  if (made.length > 0) await db.prints.bulkPut(made);
  return new Map([...known, ...made.map((row) => [row.id, row] as const)]);
}

function printRow({ id, contentHash, workId, genre, bodyText }: Announcement): PrintRow {
  return { id, contentHash, sketchVersion: SKETCH_VERSION, workId, genre, ...textSketch(bodyText) };
}
