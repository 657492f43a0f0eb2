import type { Spec } from './chart.ts';
import { LINE_HEIGHT } from './chart-frame.ts';
import { pixelPlace, type TextRow, textLayers } from './marks.ts';
import { fontSize, ink } from './palette.ts';
import { wrapText } from './wrap-text.ts';

const LINE = fontSize.body * LINE_HEIGHT;

/** Lines of a caption from the given height down, and where they end. The first is dark when it is a warning. */
export function captionRows(
  paragraphs: readonly string[],
  width: number,
  top: number,
  isWarned: boolean,
): { readonly rows: readonly TextRow[]; readonly bottom: number } {
  const lines = paragraphs.flatMap((paragraph, i) =>
    wrapText(paragraph, width, fontSize.body).map((text) => ({ text, isWarning: isWarned && i === 0 })),
  );
  const rows = lines.map(
    ({ text, isWarning }, i): TextRow => ({
      x: 0,
      y: top + (i + 0.5) * LINE,
      text,
      colour: isWarning ? ink.text : ink.faint,
      weight: isWarning ? 'bold' : 'regular',
    }),
  );
  return { rows, bottom: top + lines.length * LINE };
}

/** The caption as the last view of a chart: inside the picture, so that it travels with it. */
export function captionView(
  paragraphs: readonly string[],
  width: number,
  top: number,
  isWarned: boolean,
): Spec {
  const { rows, bottom } = captionRows(paragraphs, width, top, isWarned);
  const height = Math.max(1, Math.ceil(bottom));
  return { width, height, layer: textLayers(rows, pixelPlace(width, height), false) };
}
