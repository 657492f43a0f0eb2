import { bodyScore, normalised } from '../../tests/capture/score.ts';
import type { Extraction } from './extraction.ts';
import { type BenchField, benchFields, type ExtractionPage } from './extraction-page.ts';

/** How a tool did over some pages: counts, and means of what is measured a page. */
export interface ToolScore {
  readonly fields: Readonly<Record<BenchField, FieldScore | null>>;
  readonly body: { readonly precision: number; readonly recall: number; readonly pages: number } | null;
  /** Beginnings and ends of bodies that are right, of how many. */
  readonly edges: { readonly right: number; readonly judged: number } | null;
  readonly misses: readonly Miss[];
}

/** `null` in place of it: the tool never gives the field. */
export interface FieldScore {
  readonly stated: number;
  readonly right: number;
  readonly absent: number;
  readonly invented: number;
}

export interface Miss {
  readonly file: string;
  readonly what: BenchField | 'body' | 'starts' | 'ends';
  readonly wanted: string;
  readonly got: string;
}

/** A body below this precision or recall is listed. */
const BODY_FLOOR = 0.97;
const START_WITHIN = 120;
const END_WITHIN = 60;
const EDGE_LENGTH = 12;

/** The measure of the corpus's own score.py over some pages; a page that the tool gave nothing for counts as empty. */
export function scoreTool(
  pages: readonly ExtractionPage[],
  found: ReadonlyMap<string, Extraction>,
): ToolScore {
  const misses: Miss[] = [];
  const gives = (field: BenchField) => [...found.values()].some(({ fields }) => fields[field] !== undefined);
  const fields = Object.fromEntries(
    benchFields.map((field) => [field, gives(field) ? scoreField(pages, found, field, misses) : null]),
  ) as Record<BenchField, FieldScore | null>;
  const readsText = [...found.values()].some(({ body }) => body !== undefined);
  return {
    fields,
    body: readsText ? scoreBodies(pages, found, misses) : null,
    edges: readsText ? scoreEdges(pages, found, misses) : null,
    misses,
  };
}

function scoreField(
  pages: readonly ExtractionPage[],
  found: ReadonlyMap<string, Extraction>,
  field: BenchField,
  misses: Miss[],
): FieldScore {
  const judged = pages.flatMap(({ file, answers }) => {
    const answer = answers[field];
    if (answer === undefined) return [];
    const got = (found.get(file)?.fields[field] ?? []).flatMap((form) => normalised(form) ?? []);
    return [{ file, wanted: normalised(answer), got }];
  });
  const stated = judged.filter(({ wanted }) => wanted !== null);
  const absent = judged.filter(({ wanted }) => wanted === null);
  const wrong = stated.filter(({ wanted, got }) => wanted !== null && !got.includes(wanted));
  const invented = absent.filter(({ got }) => got.length > 0);
  for (const { file, wanted, got } of [...wrong, ...invented]) {
    misses.push({ file, what: field, wanted: wanted ?? 'nothing', got: got[0] ?? 'nothing' });
  }
  return {
    stated: stated.length,
    right: stated.length - wrong.length,
    absent: absent.length,
    invented: invented.length,
  };
}

function scoreBodies(
  pages: readonly ExtractionPage[],
  found: ReadonlyMap<string, Extraction>,
  misses: Miss[],
): ToolScore['body'] {
  const judged = pages.filter(({ answers }) => answers.body);
  if (!judged.length) return null;
  const scores = judged.map(({ file, answers }) => {
    const score = bodyScore(found.get(file)?.body ?? '', answers.body ?? '');
    if (Math.min(score.precision, score.recall) < BODY_FLOOR) {
      const got = `precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`;
      misses.push({ file, what: 'body', wanted: '1', got });
    }
    return score;
  });
  const mean = (pick: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return { precision: mean((s) => s.precision), recall: mean((s) => s.recall), pages: scores.length };
}

function scoreEdges(
  pages: readonly ExtractionPage[],
  found: ReadonlyMap<string, Extraction>,
  misses: Miss[],
): ToolScore['edges'] {
  const edges = pages.flatMap(({ file, answers }) => {
    const flat = normalised(found.get(file)?.body) ?? '';
    return [startOf(answers.bodyStartsWith, flat), endOf(answers.bodyEndsWith, flat)].flatMap((edge) =>
      edge ? [{ file, ...edge }] : [],
    );
  });
  for (const { isRight, ...miss } of edges) if (!isRight) misses.push(miss);
  const right = edges.filter(({ isRight }) => isRight).length;
  return edges.length ? { right, judged: edges.length } : null;
}

type Edge = Omit<Miss, 'file'> & { readonly isRight: boolean };

function startOf(answer: string | null | undefined, flat: string): Edge | null {
  const wanted = normalised(answer)?.slice(0, EDGE_LENGTH);
  if (!wanted) return null;
  const at = flat.indexOf(wanted);
  return { what: 'starts', wanted, got: flat.slice(0, SHOWN), isRight: at >= 0 && at <= START_WITHIN };
}

function endOf(answer: string | null | undefined, flat: string): Edge | null {
  const wanted = normalised(answer)?.slice(-EDGE_LENGTH);
  if (!wanted) return null;
  const at = flat.lastIndexOf(wanted);
  const isRight = at >= 0 && flat.length - at - wanted.length <= END_WITHIN;
  return { what: 'ends', wanted, got: flat.slice(-SHOWN), isRight };
}

const SHOWN = 24;
