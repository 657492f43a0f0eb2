import { readFileSync } from 'node:fs';
import { type CaptureResult, capture } from '../../src/capture/capture.ts';
import type { TraceStep } from '../../src/capture/trace.ts';
import { readDocument } from '../../src/node/read-document.ts';
import { normalised } from '../../tests/capture/score.ts';
import type { ExtractionPage } from './extraction-page.ts';
import type { Miss } from './score-tool.ts';

const SHOWN = 50;

/** Why a value or a text was missed, read from the trace of the extraction. */
export function missReason({ what, wanted }: Miss, page: ExtractionPage): string {
  const { document } = readDocument(readFileSync(page.file));
  const result = capture(document, { url: null, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'bench' });
  if (what === 'body') return bodyReason(result, page.answers.body ?? '');
  if (what === 'starts' || what === 'ends') return bodyReason(result, wanted);
  const target = what === 'issuer' ? 'issuers' : what;
  const said = result.trace.filter((step) => step.target === target);
  const known = said.find(({ text }) => normalised(text) === wanted);
  const won = said.find(({ step }) => step === 'chosen')?.reason ?? 'no reader proposed a value';
  return known ? `${won}; below it the answer, ${known.reason}` : won;
}

/** The longest line too many and the longest line lost, with the reason for which it was removed. */
function bodyReason(result: CaptureResult, answer: string): string {
  const got = result.kind === 'captured' ? result.record.announcement.bodyText : '';
  const extra = longest(linesMissingIn(got, answer));
  const lost = longest(linesMissingIn(answer, got));
  const removal = lost && result.trace.find((step) => isRemovalOf(step, lost));
  return [
    extra && `too much: ${extra.slice(0, SHOWN)}`,
    lost && `lost: ${lost.slice(0, SHOWN)} (${removal ? removal.reason : 'not in the element chosen'})`,
  ]
    .filter(Boolean)
    .join('; ');
}

function isRemovalOf({ step, text }: TraceStep, lost: string): boolean {
  const head = normalised(text)?.slice(0, SHOWN / 2);
  return (
    step === 'removed' && head !== undefined && head.length > 0 && (normalised(lost) ?? '').includes(head)
  );
}

function linesMissingIn(text: string, other: string): string[] {
  const flat = normalised(other) ?? '';
  return text.split('\n').filter((line) => line.trim() && !flat.includes(normalised(line) ?? ''));
}

function longest(lines: readonly string[]): string | undefined {
  return lines.toSorted((a, b) => b.length - a.length)[0];
}
