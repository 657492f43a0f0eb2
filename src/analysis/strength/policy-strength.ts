import { type ColumnTable, table } from 'arquero';
import { z } from 'zod';
import { yearOf } from '../../model/time.ts';
import { genres, issuerTiers } from '../../model/vocabulary.ts';
import { type StrengthScores, usualStrengthScores } from './strength-scores.ts';

/** What the strength of a document hangs on. */
export interface ScoredText {
  readonly issuerTier: (typeof issuerTiers)[number] | null;
  readonly genre: (typeof genres)[number] | null;
}

/**
 * Strength of one document: points of the level × points of the form × factor of its measures.
 *
 * @param instruments number of different policy instruments that it speaks of
 * @returns from 0 on; with the usual scores at most 40
 * @source Libecap 1978; 彭纪生, 仲为国 & 孙文祥 2008; factor of measures: policyloom
 * @example policyStrength({ issuerTier: 'national', genre: 'regulation' }, 0) // => 20
 */
export function policyStrength(
  text: ScoredText,
  instruments: number,
  scores: StrengthScores = usualStrengthScores,
): number {
  const { none, each, most } = scores.measures;
  const level = scores.levels[text.issuerTier ?? 'unknown'];
  const form = scores.forms[text.genre ?? 'unknown'];
  return level * form * Math.min(most, none + each * instruments);
}

/**
 * Strength of every document with the points that it is made of.
 *
 * @param announcements the published table
 * @param mentions the published table; instruments that are not negated are read
 * @returns `announcementId, year` (null without a date)`, level, form, measures, strength`, in the order of `announcements`
 * @source as `policyStrength`
 * @example strengthTable(table({ id: ['a'], issuerTier: ['county'], genre: ['notice'], dateWritten: ['2015'], datePublished: [null] }), table({ announcementId: [], kind: [], entityId: [], flags: [] })).array('strength') // => [1]
 */
export function strengthTable(
  announcements: ColumnTable,
  mentions: ColumnTable,
  scores: StrengthScores = usualStrengthScores,
): ColumnTable {
  const texts = z.array(textRow).parse(announcements.objects());
  const instruments = instrumentsOf(mentions);
  const rows = texts.map((text) => {
    const date = text.dateWritten ?? text.datePublished;
    const count = instruments.get(text.id)?.size ?? 0;
    return { text, count, year: date === null ? null : yearOf(date) };
  });
  const factor = (count: number) =>
    Math.min(scores.measures.most, scores.measures.none + scores.measures.each * count);
  return table({
    announcementId: rows.map(({ text }) => text.id),
    year: rows.map(({ year }) => year),
    level: rows.map(({ text }) => scores.levels[text.issuerTier ?? 'unknown']),
    form: rows.map(({ text }) => scores.forms[text.genre ?? 'unknown']),
    measures: rows.map(({ count }) => factor(count)),
    strength: rows.map(({ text, count }) => policyStrength(text, count, scores)),
  });
}

/**
 * Total and mean strength of each year.
 *
 * @param strengths as `strengthTable` gives it; rows without a year are left out
 * @returns `year, n, total, mean`, every year from the first to the last; mean null in a year without a document
 * @source 彭纪生, 仲为国 & 孙文祥 2008 (total and mean of policy strength by year)
 * @example strengthByYear(table({ year: [2014, 2014], strength: [1, 3] })).object() // => { year: 2014, n: 2, total: 4, mean: 2 }
 */
export function strengthByYear(strengths: ColumnTable): ColumnTable {
  const dated = z
    .array(yearRow)
    .parse(strengths.objects())
    .filter((row) => row.year !== null);
  const byYear = Map.groupBy(dated, (row) => row.year ?? 0);
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  const years = byYear.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const groups = years.map((year) => byYear.get(year) ?? []);
  const totals = groups.map((rows) => rows.reduce((sum, row) => sum + row.strength, 0));
  return table({
    year: years,
    n: groups.map((rows) => rows.length),
    total: totals,
    mean: groups.map((rows, i) => (rows.length === 0 ? null : (totals[i] ?? 0) / rows.length)),
  });
}

const textRow = z.object({
  id: z.string(),
  issuerTier: z.enum(issuerTiers).nullable(),
  genre: z.enum(genres).nullable(),
  dateWritten: z.string().nullable(),
  datePublished: z.string().nullable(),
});
const mentionRow = z.object({
  announcementId: z.string(),
  kind: z.string(),
  entityId: z.string(),
  flags: z.array(z.string()),
});
const yearRow = z.object({ year: z.number().nullable(), strength: z.number() });

function instrumentsOf(mentions: ColumnTable): Map<string, Set<string>> {
  const rows = z.array(mentionRow).parse(mentions.objects());
  const told = rows.filter(({ kind, flags }) => kind === 'instrument' && !flags.includes('negated'));
  const byText = Map.groupBy(told, (row) => row.announcementId);
  return new Map([...byText].map(([id, found]) => [id, new Set(found.map((row) => row.entityId))]));
}
