import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import type { Announcement } from '../../src/model/announcement.ts';
import { readDocument } from '../../src/node/read-document.ts';
import { bodyScore, normalised } from './score.ts';

/** Real pages, read in place; they are no part of the project. */
const CORPUS = new URL('../../../shared/corpus/dev/', import.meta.url);
const isThere = existsSync(CORPUS);
if (!isThere) console.warn('skipped: the corpus of real pages (../shared/corpus/dev) is not there');

const FIELDS = ['title', 'docNumber', 'issuer', 'indexNumber', 'dateWritten', 'datePublished'] as const;
const text = z.string().nullish();
const answer = z.object({
  file: z.string(),
  url: text,
  title: text,
  docNumber: text,
  issuer: text,
  indexNumber: text,
  dateWritten: text,
  datePublished: text,
  body: text,
  bodyStartsWith: text,
  bodyEndsWith: text,
});
type Answer = z.infer<typeof answer>;

interface Figures {
  stated: number;
  exact: number;
  absent: number;
  invented: number;
  precision: number[];
  recall: number[];
  edges: boolean[];
}

/** Thresholds stand a little under what is reached; 0 where a set has no answers of the kind. */
const SETS = [
  { folder: 'govcn', exact: 0.99, invented: 0, body: 0.9995, edges: 0 },
  { folder: 'sites', exact: 0.985, invented: 0, body: 0, edges: 0.97 },
  { folder: 'wcxb-gov', exact: 0.96, invented: 0.06, body: 0.935, edges: 0 },
] as const;

describe.skipIf(!isThere).each(SETS)(
  'on the real pages of $folder',
  ({ folder, exact, invented, body, edges }) => {
    const figures: Figures = {
      stated: 0,
      exact: 0,
      absent: 0,
      invented: 0,
      precision: [],
      recall: [],
      edges: [],
    };

    beforeAll(() => {
      const lines = readFileSync(new URL(`${folder}/GOLD.jsonl`, CORPUS), 'utf8')
        .split('\n')
        .filter(Boolean);
      for (const line of lines) measure(answer.parse(JSON.parse(line)), folder, figures);
    }, 60_000);

    it('reads the fields that the page states', () => {
      expect(figures.exact / figures.stated).toBeGreaterThanOrEqual(exact);
    });

    it('invents none', () => {
      expect(figures.invented / Math.max(1, figures.absent)).toBeLessThanOrEqual(invented);
    });

    it('finds the body, its beginning and its end', () => {
      const [precision, recall] = [mean(figures.precision), mean(figures.recall)];
      const reached = {
        body: (2 * precision * recall) / (precision + recall || 1),
        edges: mean(figures.edges.map(Number)),
      };
      expect(reached.body).toBeGreaterThanOrEqual(body);
      expect(reached.edges).toBeGreaterThanOrEqual(edges);
    });
  },
);

function measure(gold: Answer, folder: string, figures: Figures): void {
  const { document } = readDocument(readFileSync(new URL(`${folder}/${gold.file}`, CORPUS)));
  const result = capture(document, { url: null, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test' });
  const record = result.kind === 'captured' ? result.record.announcement : null;
  for (const field of FIELDS)
    if (gold[field] !== undefined) measureField(gold[field], valuesOf(record, field), figures);
  const got = record?.bodyText ?? '';
  if (gold.body) {
    const score = bodyScore(got, gold.body);
    figures.precision.push(score.precision);
    figures.recall.push(score.recall);
  }
  measureEdges(gold, normalised(got) ?? '', figures);
}

function measureField(want: string | null, got: readonly string[], figures: Figures): void {
  const wanted = normalised(want);
  if (wanted === null) {
    figures.absent += 1;
    figures.invented += Number(got.length > 0);
  } else {
    figures.stated += 1;
    figures.exact += Number(got.includes(wanted));
  }
}

function measureEdges(gold: Answer, flat: string, figures: Figures): void {
  const start = normalised(gold.bodyStartsWith)?.slice(0, 12);
  const end = normalised(gold.bodyEndsWith)?.slice(-12);
  if (start) figures.edges.push(flat.includes(start) && flat.indexOf(start) <= 120);
  if (end) figures.edges.push(flat.includes(end) && flat.length - flat.lastIndexOf(end) - end.length <= 60);
}

/** The forms under which a record states a field; an issuer may match as written or in its full name. */
function valuesOf(record: Announcement | null, field: (typeof FIELDS)[number]): string[] {
  if (!record) return [];
  const values =
    field === 'issuer' ? [record.issuersAsWritten.join('、'), record.issuers.join('、')] : [record[field]];
  return values.map(normalised).filter((value) => value !== null);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}
