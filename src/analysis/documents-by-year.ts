import { type ColumnTable, escape as computed, table } from 'arquero';
import { yearOf } from '../model/time.ts';
import { type YearOptions, yearSpan } from './events-by-year.ts';

/**
 * Documents in the corpus by the year they bear: written, else published. It shows how far a rise in events may
 * only be a rise in what could be captured. A document at several addresses counts once, by its `workId`, in the
 * earliest year that any of them says it was written, else published.
 *
 * @returns `year, n`, every year between the first and the last (or those of `options`), 0 where there is none
 * @source policyloom; capture bias of web archives
 * @example documentsByYear(table({ workId: ['a'], dateWritten: [null], datePublished: ['2015-04-30'] })).object() // => { year: 2015, n: 1 }
 */
export function documentsByYear(announcements: ColumnTable, options: YearOptions = {}): ColumnTable {
  const dated = announcements
    .derive({ date: computed((row: Written) => row.dateWritten ?? row.datePublished) })
    .derive({ year: computed((row: Dated) => (row.date ? yearOf(row.date) : null)) })
    .filter(computed((row: { readonly year: number | null }) => row.year !== null))
    .derive({ isLate: computed((row: Written) => row.dateWritten === null) })
    .orderby('isLate', 'date')
    .dedupe('workId')
    .groupby('year')
    .count({ as: 'found' });
  const years = yearSpan([...dated.array('year')].map(Number), options);
  return table({ year: years })
    .lookup(dated, 'year', 'found')
    .derive({ n: computed((row: { readonly found?: number }) => row.found ?? 0) })
    .select('year', 'n')
    .reify();
}

interface Written {
  readonly dateWritten: string | null;
  readonly datePublished: string | null;
}

interface Dated {
  readonly date: string | null;
}
