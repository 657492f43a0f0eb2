import type { Language, Spec } from './chart.ts';
import { pixelPlace, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink, phaseGround } from './palette.ts';
import { phaseNumeral } from './phase-words.ts';
import { BAR_STEP, type ScorecardBar, type ScorecardLayout, sideOf } from './scorecard-layout.ts';
import { scorecardWords } from './scorecard-words.ts';

const AXIS_HEIGHT = 20;
const BAR_HEIGHT = 8;
const TICK_HALF = 5.5;
const [VALUE_GAP, POLE_GAP, NUMERAL_GAP, LEFT_POLE_GAP] = [6, 42, 6, 26];
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** The scale with bars, ticks and words: the view of the scorecard. */
export function scorecardLayers(layout: ScorecardLayout, language: Language): Spec {
  const height = layout.height + AXIS_HEIGHT;
  const place = pixelPlace(layout.width, height);
  const at = (value: number) => layout.plotLeft + value * (layout.plotRight - layout.plotLeft);
  const bandRows = layout.bands.map(({ top, bottom }) => ({
    x: layout.plotLeft,
    x2: layout.plotRight,
    y: (top + bottom) / 2,
    y2: (top + bottom) / 2,
  }));
  const [first] = layout.bands;
  const bandHeight = first ? first.bottom - first.top : BAR_STEP;
  const line = (value: number) => ({ x: at(value), x2: at(value), y: first?.top ?? 0, y2: layout.height });
  return {
    width: layout.width,
    height,
    layer: [
      ruleLayer(bandRows, place, { stroke: phaseGround(1, 3), strokeWidth: bandHeight }),
      ruleLayer(
        QUARTERS.map((value) => line(value)),
        place,
        { stroke: ink.hairline },
      ),
      ruleLayer([line(QUARTERS[2] ?? 0)], place, { stroke: ink.second, strokeDash: [4, 3] }),
      ...barLayers(layout, at, place, language),
      ...textLayers(textRows(layout, at, language), place, false),
    ],
  };
}

type At = (value: number) => number;

/** Greys of the phases, the latest darkest. */
const GREYS = [ink.line, ink.mark, ink.hairline];

function barLayers(
  layout: ScorecardLayout,
  at: At,
  place: ReturnType<typeof pixelPlace>,
  language: Language,
): Spec[] {
  const last = Math.max(...layout.bars.map((bar) => bar.phaseIndex));
  const { columns } = scorecardWords[language];
  const { axis, phase, value, low, high, documents } = columns;
  const titles = {
    axisName: axis,
    phaseName: phase,
    valueText: value,
    lowText: low,
    highText: high,
    n: documents,
  };
  const told = { description: { field: 'told', type: 'nominal' }, tooltip: tooltip(titles) };
  const withTold = (layer: Spec): Spec => ({ ...layer, encoding: { ...Object(layer['encoding']), ...told } });
  const rows = layout.bars.flatMap((bar) => barRow(bar, at, language));
  const bars = rows.flatMap((row) => (row.bar === null ? [] : [{ ...row, ...row.bar }]));
  const phases = [...new Set(bars.map((row) => row.phaseIndex))];
  return [
    ...phases.map((index) =>
      withTold(
        ruleLayer(
          bars.filter((row) => row.phaseIndex === index),
          place,
          { stroke: GREYS[Math.min(last - index, GREYS.length - 1)], strokeWidth: BAR_HEIGHT, aria: true },
        ),
      ),
    ),
    ...(rows.length === 0
      ? []
      : [
          withTold(
            ruleLayer(
              rows.map((row) => ({ ...row, ...row.tick })),
              place,
              { stroke: ink.text, strokeWidth: 2.5, aria: true },
            ),
          ),
        ]),
  ];
}

function barRow({ axis, phaseIndex, y, row }: ScorecardBar, at: At, language: Language) {
  if (row === null || row.value === null) return [];
  const { low, high } = row;
  const [axisName, phaseName] = [`${axis.label} ${axis.neoRegional[language]}`, phaseNumeral(phaseIndex)];
  const interval = low === null || high === null ? '' : `, ${rounded(low)}–${rounded(high)}`;
  return [
    {
      phaseIndex,
      axisName,
      phaseName,
      valueText: rounded(row.value),
      lowText: low === null ? '–' : rounded(low),
      highText: high === null ? '–' : rounded(high),
      n: row.n,
      told: `${axisName}, ${phaseName}: ${rounded(row.value)}${interval}`,
      bar: low === null || high === null ? null : { x: at(low), x2: at(high), y, y2: y },
      tick: { x: at(row.value), x2: at(row.value), y: y - TICK_HALF, y2: y + TICK_HALF },
    },
  ];
}

function textRows(layout: ScorecardLayout, at: At, language: Language): TextRow[] {
  const { plotLeft, plotRight, verdictLeft, bands, bars } = layout;
  const { sides, head: headOf } = scorecardWords[language];
  const last = Math.max(...bars.map((bar) => bar.phaseIndex));
  const poles = bands.flatMap(({ axis, top, bottom }): TextRow[] => {
    const y = (top + bottom) / 2;
    return [
      { x: 0, y, text: axis.label, colour: ink.second },
      { x: plotLeft - LEFT_POLE_GAP, y, text: axis.hierarchical[language], align: 'right' },
      { x: plotRight + POLE_GAP, y, text: axis.neoRegional[language] },
    ];
  });
  const verdicts = bars
    .filter((bar) => bar.phaseIndex === last)
    .map(
      ({ y, row }): TextRow => ({
        x: verdictLeft,
        y,
        text: sides[sideOf(row)],
        colour: ink.second,
      }),
    );
  const scale = QUARTERS.map(
    (value): TextRow => ({
      x: at(value),
      y: layout.height + AXIS_HEIGHT / 2,
      text: String(value),
      align: 'center',
      colour: ink.second,
    }),
  );
  const head: TextRow = {
    x: verdictLeft,
    y: 9,
    text: headOf(phaseNumeral(last)),
    colour: ink.second,
  };
  return [...poles, ...verdicts, ...scale, head, ...bars.flatMap((bar) => besideBar(bar, layout, language))];
}

function besideBar(
  { phaseIndex, y, row }: ScorecardBar,
  layout: ScorecardLayout,
  language: Language,
): TextRow[] {
  const { sides, fewer } = scorecardWords[language];
  const small = { y, size: fontSize.small, colour: ink.faint };
  const numeral: TextRow = {
    ...small,
    x: layout.plotLeft - NUMERAL_GAP,
    text: phaseNumeral(phaseIndex),
    align: 'right',
  };
  if (row !== null && row.value !== null) {
    return [numeral, { ...small, x: layout.plotRight + VALUE_GAP, text: rounded(row.value) }];
  }
  const reason = row?.undefinedBecause === 'too-few' ? fewer(row.n) : sides.nothing;
  return [numeral, { ...small, x: layout.plotLeft + VALUE_GAP, text: reason }];
}

function rounded(value: number): string {
  return value.toFixed(2).replace('-', '−');
}
