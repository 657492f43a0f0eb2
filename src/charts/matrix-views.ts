import type { MatrixCell } from '../analysis/link-matrices.ts';
import type { Region } from '../lexicon/region.ts';
import type { Language, Spec } from './chart.ts';
import { type Place, pixelPlace, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { type MatrixLayout, type MatrixPanel, type ShadeClass, STAGGER, sums } from './matrix-layout.ts';
import { matrixWords, panelName } from './matrix-words.ts';
import { fontSize, ink } from './palette.ts';
import { textWidth } from './text-width.ts';

/** Of the heads of columns over the first row of cells. */
const HEAD_RISE = 9;
const GROUND = '#F5F5F3';
const DIAGONAL = '#DEDEDA';
const CELL_GAP = 1;
const SWATCH = { width: 40, height: 16, gap: 4 } as const;

/** All matrices with names, sums and the legend of shades. */
export function matrixView(layout: MatrixLayout, region: Region, language: Language): Spec {
  const place = pixelPlace(layout.width, layout.height);
  return {
    width: layout.width,
    height: layout.height,
    layer: [
      rectLayer(
        layout.panels.flatMap((panel) => grounds(panel, layout)),
        place,
      ),
      valueLayer(layout, region, place, language),
      ...ruleLayers(layout, place),
      rectLayer(swatches(layout, language), place),
      ...textLayers(
        [
          ...layout.panels.flatMap((panel) => [
            ...headRows(panel, layout, region, language),
            ...nameRows(panel, layout, language),
            ...numberRows(panel, layout),
          ]),
          ...legendRows(layout, language),
        ],
        place,
        false,
      ),
    ],
  };
}

interface Rect {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
}

function rectLayer(
  values: readonly Rect[],
  place: Place,
  encoding: Spec = {},
  mark: Spec = { aria: false },
): Spec {
  return {
    data: { values },
    mark: { type: 'rect', ...mark },
    encoding: {
      ...place,
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      fill: { field: 'fill', type: 'nominal', scale: null, legend: null },
      ...encoding,
    },
  };
}

function cellRect({ gridLeft, gridTop }: MatrixPanel, { cell }: MatrixLayout, row: number, column: number) {
  const [x, y] = [gridLeft + column * cell, gridTop + row * cell];
  return { x, x2: x + cell - CELL_GAP, y, y2: y + cell - CELL_GAP };
}

function grounds(panel: MatrixPanel, layout: MatrixLayout): Rect[] {
  return layout.cities.flatMap((_, row) =>
    layout.cities.map((__, column) => ({
      ...cellRect(panel, layout, row, column),
      fill: row === column ? DIAGONAL : GROUND,
    })),
  );
}

interface Shown {
  readonly cell: MatrixCell;
  readonly rect: Omit<Rect, 'fill'>;
  readonly shade: ShadeClass;
}

function shownCells(panel: MatrixPanel, layout: MatrixLayout): Shown[] {
  const index = new Map(layout.cities.map(({ code }, i) => [code, i]));
  return panel.matrix.cells.flatMap((cell): Shown[] => {
    const [row, column] = [index.get(cell.from), index.get(cell.to)];
    const shade = layout.classes.find(({ upTo }) => upTo === null || cell.n <= upTo);
    if (row === undefined || column === undefined || !shade) return [];
    return [{ cell, rect: cellRect(panel, layout, row, column), shade }];
  });
}

function valueLayer(layout: MatrixLayout, region: Region, place: Place, language: Language): Spec {
  const { columns } = matrixWords[language];
  const name = (code: string) => region.cities.find((city) => city.code === code)?.name[language] ?? code;
  const values = layout.panels.flatMap((panel) =>
    shownCells(panel, layout).map(({ cell, rect, shade }) => ({
      ...rect,
      fill: shade.fill,
      panel: panelName(panel.matrix.id, region, language),
      from: name(cell.from),
      to: name(cell.to),
      n: cell.n,
      directed: cell.directed,
      told: `${name(cell.from)}–${name(cell.to)}: ${cell.n}`,
    })),
  );
  const told = {
    description: { field: 'told', type: 'nominal' },
    tooltip: tooltip({
      panel: columns.panel,
      from: columns.from,
      to: columns.to,
      n: columns.n,
      directed: columns.directed,
    }),
  };
  return rectLayer(values, place, told, {});
}

/** Thin lines between the provinces. */
function ruleLayers(layout: MatrixLayout, place: Place): Spec[] {
  const { cities, cell, panels } = layout;
  const borders = cities.flatMap((city, i) =>
    i > 0 && city.province !== cities[i - 1]?.province ? [i] : [],
  );
  const side = cities.length * cell - CELL_GAP;
  const lines = panels.flatMap(({ gridLeft, gridTop }) =>
    borders.flatMap((i) => {
      const at = i * cell - CELL_GAP / 2;
      return [
        { x: gridLeft, x2: gridLeft + side, y: gridTop + at, y2: gridTop + at },
        { x: gridLeft + at, x2: gridLeft + at, y: gridTop, y2: gridTop + side },
      ];
    }),
  );
  return lines.length === 0 ? [] : [ruleLayer(lines, place, { stroke: ink.second, strokeWidth: 1 })];
}

function headRows(panel: MatrixPanel, layout: MatrixLayout, region: Region, language: Language): TextRow[] {
  const { id, events } = panel.matrix;
  const heads = layout.cities.map(
    (city, i): TextRow => ({
      x: panel.gridLeft + (i + 0.5) * layout.cell,
      y: panel.gridTop - HEAD_RISE - (layout.isStaggered && i % 2 === 1 ? STAGGER : 0),
      text: city.short[language],
      align: 'center',
      size: fontSize.small,
    }),
  );
  return [
    {
      x: panel.left,
      y: panel.top + 10,
      text: panelName(id, region, language),
      size: fontSize.strong,
      weight: 'bold',
    },
    { x: panel.left, y: panel.top + 26, text: matrixWords[language].events(events), colour: ink.faint },
    ...heads,
  ];
}

function nameRows(panel: MatrixPanel, layout: MatrixLayout, language: Language): TextRow[] {
  const { cell, cities } = layout;
  const rows = sums(panel.matrix.cells, 'from');
  const columns = sums(panel.matrix.cells, 'to');
  const end = cities.length * cell;
  const total = (text: number, place: Pick<TextRow, 'x' | 'y' | 'align'>): TextRow => ({
    ...place,
    text: String(text),
    size: fontSize.small,
    colour: ink.faint,
  });
  const fits = [...columns.values()].every((n) => textWidth(String(n), fontSize.small) <= cell - 1);
  return cities.flatMap((city, i): TextRow[] => {
    const y = panel.gridTop + (i + 0.5) * cell;
    const [row, column] = [rows.get(city.code) ?? 0, columns.get(city.code) ?? 0];
    const below = {
      x: panel.gridLeft + (i + 0.5) * cell,
      y: panel.gridTop + end + 8,
      align: 'center' as const,
    };
    return [
      { x: panel.gridLeft - 6, y, text: city.name[language], align: 'right' },
      total(row, { x: panel.gridLeft + end + 4, y }),
      ...(fits ? [total(column, below)] : []),
    ];
  });
}

function numberRows(panel: MatrixPanel, layout: MatrixLayout): TextRow[] {
  return shownCells(panel, layout).flatMap(({ cell, rect, shade }): TextRow[] => {
    const text = String(cell.n);
    if (textWidth(text, fontSize.small) > layout.cell - 2) return [];
    return [
      {
        x: (rect.x + rect.x2) / 2,
        y: (rect.y + rect.y2) / 2,
        text,
        align: 'center',
        size: fontSize.small,
        colour: shade.textColour,
      },
    ];
  });
}

function swatches({ classes, legendTop }: MatrixLayout, language: Language): Rect[] {
  const left = textWidth(matrixWords[language].legend, fontSize.body) + 10;
  return classes.map(({ fill }, i) => {
    const x = left + i * (SWATCH.width + SWATCH.gap);
    return { x, x2: x + SWATCH.width, y: legendTop + 2, y2: legendTop + 2 + SWATCH.height, fill };
  });
}

function legendRows(layout: MatrixLayout, language: Language): TextRow[] {
  const { classes, legendTop } = layout;
  const words = matrixWords[language];
  const y = legendTop + 2 + SWATCH.height / 2;
  const boxes = swatches(layout, language);
  return [
    { x: 0, y, text: words.legend, colour: ink.second },
    ...classes.map(({ upTo, textColour }, i): TextRow => {
      const box = boxes[i];
      const least = (classes[i - 1]?.upTo ?? 0) + 1;
      const several = least === upTo ? String(upTo) : `${least}–${upTo}`;
      return {
        x: box ? (box.x + box.x2) / 2 : 0,
        y,
        text: upTo === null ? `≥${least}` : several,
        align: 'center',
        size: fontSize.small,
        colour: textColour,
      };
    }),
    { x: (boxes.at(-1)?.x2 ?? 0) + 14, y, text: words.totals, colour: ink.faint },
  ];
}
