import { basename, dirname } from 'node:path';
import { benchFields } from './extraction-page.ts';
import type { FieldScore, Miss, ToolScore } from './score-tool.ts';

const NAME_WIDTH = 14;
const WIDTHS = [11, 11, 11, 11, 11, 14] as const;

/** One line a tool: fields right of stated (+ invented of unstated), body precision, recall and F1, edges. */
export function printScores(title: string, scores: ReadonlyMap<string, ToolScore>): void {
  const head = benchFields.map((field, index) => field.padEnd((WIDTHS[index] ?? 0) + 1)).join('');
  const lines = [...scores].map(([tool, score]) => {
    const cells = benchFields.map((field, index) =>
      fieldCell(score.fields[field]).padEnd((WIDTHS[index] ?? 0) + 1),
    );
    return `  ${tool.padEnd(NAME_WIDTH)}${cells.join('')}${bodyCell(score)}`;
  });
  process.stdout.write(
    `\n ${title}\n  ${''.padEnd(NAME_WIDTH)}${head}body P    R      F1     edges\n${lines.join('\n')}\n`,
  );
}

/** Every miss, so that nobody has to search for what a figure hides. */
export function printMisses(score: ToolScore, reasonOf: (miss: Miss) => string): void {
  process.stdout.write(`\n our misses: ${score.misses.length}\n`);
  for (const miss of score.misses) {
    const { file, what, wanted, got } = miss;
    const name = `${basename(dirname(file))}/${basename(file)}`;
    process.stdout.write(`  ${name} ${what}: wanted ${wanted}, got ${got}. ${reasonOf(miss)}\n`);
  }
}

function fieldCell(score: FieldScore | null): string {
  if (!score) return '–';
  const invented = score.absent ? ` +${score.invented}/${score.absent}` : '';
  return `${score.right}/${score.stated}${invented}`;
}

function bodyCell({ body, edges }: ToolScore): string {
  const f1 = body && (2 * body.precision * body.recall) / (body.precision + body.recall || 1);
  const figures = body && f1 !== null ? [body.precision, body.recall, f1] : [];
  const shown = figures.length ? figures.map((figure) => figure.toFixed(4)).join(' ') : '–'.padEnd(20);
  return `${shown} ${edges ? `${edges.right}/${edges.judged}` : '–'}`;
}
