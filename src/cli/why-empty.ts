import { framesIn } from '../capture/frame-steps.ts';
import type { TraceStep } from '../capture/trace.ts';

/** Why a page gave no text and what to do, as the end of a sentence that begins with its name. */
export function whyEmpty(trace: readonly TraceStep[]): string {
  const frames = framesIn(trace);
  if (frames.length === 0) return 'the page has no text';
  return `the page has no text of its own and shows other pages in frames; save and read the one with the text: ${frames.join(', ')}`;
}

/** Whether a page has no text of its own, but frames that may hold it. */
export function isInFrames(trace: readonly TraceStep[]): boolean {
  return framesIn(trace).length > 0;
}
