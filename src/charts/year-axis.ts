import type { Spec } from './chart.ts';
import { niceStep } from './nice-step.ts';
import type { YearSpan } from './phase-bands.ts';

const LEAST_YEAR_GAP = 44;

/** An axis of whole years under a view, as many as have room for their digits. */
export function yearAxis({ from, to, pixelsPerYear }: YearSpan): Spec {
  const step = niceStep(LEAST_YEAR_GAP / pixelsPerYear);
  const first = Math.ceil(from / step) * step;
  const values = Array.from({ length: Math.ceil((to - first) / step) }, (_, i) => first + i * step);
  return {
    values,
    format: 'd',
    labelFlush: false,
    domain: false,
    tickSize: 4,
    title: null,
    orient: 'bottom',
  };
}
