import { capture } from '../../../src/capture/capture.ts';
import type { TraceStep } from '../../../src/capture/trace.ts';
import type { Announcement, Provenance } from '../../../src/model/announcement.ts';

/** How a page is read: what was taken for its text and why, what was left out, what each reader said. */
export interface PageTrace {
  readonly body: TraceStep | null;
  /** What was left out, by the kind of reason, most lines first. */
  readonly removed: readonly { readonly reason: string; readonly steps: readonly TraceStep[] }[];
  /** Every reading of every field, the chosen one first. */
  readonly readings: readonly Provenance[];
  /** False when this policyloom reads another text out of the page than the one that is stored. */
  readonly isSameText: boolean;
}

/** Reads an archived page again and tells how; null when nothing can be read out of it any more. */
export function readTrace(
  html: string,
  { url, capturedAt, capturedBy, contentHash }: Announcement,
): PageTrace | null {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const result = capture(document, { url, capturedAt, capturedBy });
  if (result.kind !== 'captured') return null;
  return {
    ...traceSteps(result.trace),
    readings: result.record.provenance,
    isSameText: result.record.announcement.contentHash === contentHash,
  };
}

/** The steps of a trace by what they tell. */
export function traceSteps(trace: readonly TraceStep[]): Pick<PageTrace, 'body' | 'removed'> {
  const removed = Map.groupBy(
    trace.filter(({ step }) => step === 'removed'),
    ({ reason }) => reasonKind(reason),
  );
  return {
    body: trace.find(({ step }) => step === 'body') ?? null,
    removed: Array.from(removed, ([reason, steps]) => ({ reason, steps })).sort(
      (a, b) => b.steps.length - a.steps.length,
    ),
  };
}

/** A reason without the element and the figures that it names. */
function reasonKind(reason: string): string {
  return reason.split(':')[0] ?? reason;
}
