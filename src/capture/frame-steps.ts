import { type TraceStep, traceStep } from './trace.ts';

const MAX_SHOWN = 5;

/** Says of a page without text which other pages it shows in frames: the text may stand there. */
export function frameSteps(document: Document): TraceStep[] {
  return frameAddresses(document).map((src) =>
    traceStep('frame', src, 'another page, shown in a frame: its text is not read; open it itself'),
  );
}

/** Addresses of the pages that a trace found in frames, as the page writes them. */
export function framesIn(trace: readonly TraceStep[]): string[] {
  return trace.filter(({ step }) => step === 'frame').map(({ target }) => target);
}

function frameAddresses(document: Document): string[] {
  const frames = ['iframe', 'frame'].flatMap((tag) => [...document.getElementsByTagName(tag)]);
  return frames
    .map((frame) => frame.getAttribute('src') ?? '')
    .filter((src) => src && !/^(?:javascript|about|data):/i.test(src.trim()))
    .slice(0, MAX_SHOWN);
}
