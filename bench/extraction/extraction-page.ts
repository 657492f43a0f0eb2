import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../scripts/setup/paths.ts';

/** The fields that are compared, as the answers name them. */
export const benchFields = [
  'title',
  'docNumber',
  'issuer',
  'indexNumber',
  'dateWritten',
  'datePublished',
] as const;
export type BenchField = (typeof benchFields)[number];

const text = z.string().nullish();
const answerSchema = z.object({
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

/** A saved page and what a reader found on it: null is not stated there, undefined was not judged. */
export interface ExtractionPage {
  readonly set: string;
  readonly file: string;
  readonly answers: z.infer<typeof answerSchema>;
}

const corpus = join(root, '..', 'shared', 'corpus', 'dev');
const fixtures = join(root, 'tests', 'fixtures', 'pages');

/** Real pages with answers where they lie beside the checkout, then the project's own pages. */
export function extractionPages(): ExtractionPage[] {
  return [...['govcn', 'sites', 'wcxb-gov'].flatMap(realPages), ...ownPages()];
}

function realPages(set: string): ExtractionPage[] {
  const answers = join(corpus, set, 'GOLD.jsonl');
  if (!existsSync(answers)) return [];
  const lines = readFileSync(answers, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    const { file } = z.object({ file: z.string() }).parse(row);
    return { set, file: join(corpus, set, file), answers: answerSchema.parse(row) };
  });
}

const expectedSchema = z.object({
  record: answerSchema.extend({ issuersAsWritten: z.array(z.string()).optional() }),
});

function ownPages(): ExtractionPage[] {
  const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'expected.json')));
  return names.map((name) => {
    const { record } = expectedSchema.parse(
      JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')),
    );
    const { issuersAsWritten, ...answers } = record;
    const issuer = issuersAsWritten && (issuersAsWritten.join('、') || null);
    return {
      set: 'own',
      file: join(fixtures, name, 'page.html'),
      answers: issuersAsWritten ? { ...answers, issuer } : answers,
    };
  });
}
