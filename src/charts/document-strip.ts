import type { EvolutionData } from '../analysis/evolution-data.ts';
import type { Language, Spec } from './chart.ts';
import type { EvolutionLayout } from './evolution-layout.ts';
import { evolutionWords } from './evolution-words.ts';
import { type Place, position, ruleLayer, textLayers, tooltip } from './marks.ts';
import { ink } from './palette.ts';
import { type Band, bandLayers } from './phase-bands.ts';
import { chartWords } from './words.ts';
import { yearAxis } from './year-axis.ts';

const LABEL_HEIGHT = 22;
const BARS_HEIGHT = 32;
const HEIGHT = LABEL_HEIGHT + BARS_HEIGHT;

/**
 * Documents in the corpus by year under the lanes, with the axis of years; a brush on it dims the bars of the
 * lanes outside (`years` is the name of its parameter).
 */
export function documentStrip(
  data: EvolutionData,
  layout: EvolutionLayout,
  bands: readonly Band[],
  language: Language,
): Spec {
  // All layers need the same axis: one without it would remove it from all.
  const place = {
    x: { ...position('x', layout.domain), axis: yearAxis(layout) },
    y: position('y', [HEIGHT, 0]),
  };
  const most = Math.max(1, ...data.documents.map((row) => row.n));
  const base = { x: layout.from, x2: layout.to, y: HEIGHT, y2: HEIGHT };
  return {
    width: layout.width,
    height: HEIGHT,
    layer: [
      ...bandLayers(bands, layout, place, HEIGHT),
      bars(data, layout, place, most, language),
      ruleLayer([base], place, { stroke: ink.line }),
      ...textLayers(
        [
          {
            x: layout.from + 5 / layout.pixelsPerYear,
            y: LABEL_HEIGHT / 2 + 1,
            text: evolutionWords[language].strip,
            colour: ink.second,
          },
          ...[0, most].map((n) => ({
            x: layout.from - 6 / layout.pixelsPerYear,
            y: HEIGHT - (n / most) * BARS_HEIGHT,
            text: String(n),
            align: 'right' as const,
            colour: ink.second,
          })),
        ],
        place,
        true,
      ),
    ],
  };
}

function bars(
  data: EvolutionData,
  layout: EvolutionLayout,
  place: Place,
  most: number,
  language: Language,
): Spec {
  const { columns } = chartWords[language];
  const values = data.documents.map((row) => ({
    ...row,
    middle: row.year + 0.5,
    y: HEIGHT - (row.n / most) * BARS_HEIGHT,
    y2: HEIGHT,
  }));
  return {
    data: { values },
    params: [{ name: 'years', select: { type: 'interval', encodings: ['x'] } }],
    mark: { type: 'bar', size: Math.max(1, layout.pixelsPerYear * 0.82), fill: ink.mark, orient: 'vertical' },
    encoding: {
      x: { ...place.x, field: 'middle' },
      y: place.y,
      y2: { field: 'y2' },
      tooltip: tooltip({ year: columns.year, n: columns.documents }),
    },
  };
}
