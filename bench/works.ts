import { groupWorks } from '../src/coding/works/group-works.ts';
import { printOf } from '../src/coding/works/work-print.ts';
import type { Announcement } from '../src/model/announcement.ts';
import { madeUpRecords } from './made-up-corpus.ts';
import { median, printFigure, timed } from './report.ts';

const DOCUMENTS = 40_000;
const REPOSTS = 10_000;
const RUNS = 3;

/** Finding which of 50,000 announcements are one document, beside looking each up by its number alone. */
export async function worksBench(): Promise<void> {
  const announcements = madeUpAnnouncements();
  const ours: number[] = [];
  const byNumber: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const sketched = await timed(() => announcements.map(printOf));
    const grouped = await timed(() => groupWorks(sketched.result));
    ours.push(sketched.ms + grouped.ms);
    byNumber.push((await timed(() => Map.groupBy(announcements, ({ docNumber }) => docNumber))).ms);
    if (run === 0) tell(announcements, grouped.result);
  }
  printFigure(`${announcements.length} texts sketched and grouped`, ours);
  printFigure('grouped by document number alone', byNumber);
  process.stdout.write(`  ${((median(ours) * 1000) / announcements.length).toFixed(0)} µs a text\n`);
}

/** Texts of few sentences in ever other order, so that all resemble many: the worst case. Every fourth is reposted without its number. */
function madeUpAnnouncements(): Announcement[] {
  const originals = madeUpRecords(0, DOCUMENTS).map(({ announcement }) => announcement);
  const reposts = originals.slice(0, REPOSTS).map((one) => ({
    ...one,
    id: `${one.id}-repost`,
    docNumber: null,
    bodyText: `来源：转载\n${one.bodyText}责任编辑：某某\n`,
  }));
  return [...originals, ...reposts];
}

function tell(announcements: readonly Announcement[], works: ReadonlyMap<string, string>): void {
  const found = announcements
    .slice(0, REPOSTS)
    .filter(({ id }) => works.get(id) === works.get(`${id}-repost`)).length;
  const distinct = new Set(works.values()).size;
  process.stdout.write(
    `  ${found} of ${REPOSTS} reposts found, ${distinct} works of ${DOCUMENTS} documents\n`,
  );
}
