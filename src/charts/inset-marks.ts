import type { LinkageData } from '../analysis/linkage-data.ts';
import type { NamedEvent } from '../analysis/named-events.ts';
import type { Region } from '../lexicon/region.ts';
import type { Language, Spec } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import type { LinkageLayout, MapPanel } from './linkage-layout.ts';
import { linkageWords } from './linkage-words.ts';
import { type Place, pathLayer, sourceLink, type TextRow, textLayers, tooltip } from './marks.ts';
import { ink, scaleLooks } from './palette.ts';
import { phaseTitle } from './phase-words.ts';
import { INSET_NODE, type InsetEdge, insetEdges } from './province-inset.ts';
import { safeUrl } from './safe-url.ts';
import { chartWords } from './words.ts';

const WIDEST_EDGE = 7;
const UNLINKED_WIDTH = 0.8;
const WIDEST_UNIT = 1.5;

/** The provinces in a corner of each map: edges as wide as their events, with the number beside. */
export function insetLayers(
  data: LinkageData,
  layout: LinkageLayout,
  region: Region,
  place: Place,
  language: Language,
): Spec[] {
  if (layout.insetNodes.length < 2) return [];
  const edges = layout.panels.flatMap((panel) =>
    insetEdges(
      layout.insetNodes,
      data.provinceLinks.filter((link) => link.phase === panel.phase.id),
    ).map((edge) => ({ panel, edge })),
  );
  const most = Math.max(1, ...edges.map(({ edge }) => edge.eventIds.length));
  const unit = Math.min(WIDEST_UNIT, WIDEST_EDGE / most);
  const events = new Map(data.events.map((event) => [event.id, event]));
  const rows = edges.map(({ panel, edge }) => edgeRow(edge, panel, unit, { region, language, events }));
  return [
    edgeLayer(rows, language),
    ...nodeLayers(layout, region, place, language),
    ...numberLayers(edges, place),
  ];
}

function edgeLayer(rows: readonly Spec[], language: Language): Spec {
  const { columns } = chartWords[language];
  return pathLayer(
    rows,
    PADDING,
    { cursor: 'pointer' },
    {
      href: sourceLink,
      description: { field: 'text', type: 'nominal' },
      tooltip: tooltip({
        pair: linkageWords[language].pair,
        n: columns.events,
        phaseName: columns.phase,
        latest: linkageWords[language].latest,
      }),
    },
  );
}

function numberLayers(
  edges: readonly { readonly panel: MapPanel; readonly edge: InsetEdge }[],
  place: Place,
): Spec[] {
  const numbers = edges
    .filter(({ edge }) => edge.eventIds.length > 0)
    .map(
      ({ panel, edge }): TextRow => ({
        x: panel.inset.x + edge.labelX,
        y: panel.inset.y + edge.labelY,
        text: String(edge.eventIds.length),
        align: 'center',
        colour: scaleLooks.provincial.textColour,
      }),
    );
  return textLayers(numbers, place, true);
}

interface EdgeContext {
  readonly region: Region;
  readonly language: Language;
  readonly events: ReadonlyMap<string, NamedEvent>;
}

function edgeRow(
  { from, to, eventIds }: InsetEdge,
  panel: MapPanel,
  unit: number,
  context: EdgeContext,
): Spec {
  const { region, language, events } = context;
  const name = (code: string) =>
    region.provinces.find((province) => province.code === code)?.name[language] ?? code;
  const latest = events.get(eventIds.at(-1) ?? '');
  const pair = `${name(from.code)}–${name(to.code)}`;
  const phaseName = phaseTitle(panel.phase, panel.index, language);
  const n = eventIds.length;
  return {
    path: bar(panel.inset, from, to, n === 0 ? UNLINKED_WIDTH : Math.max(UNLINKED_WIDTH, n * unit)),
    fill: n === 0 ? ink.hairline : scaleLooks.provincial.colour,
    pair,
    n,
    eventIds,
    phase: panel.phase.id,
    phaseName,
    latest: latest ? latest.title || latest.label : '',
    url: safeUrl(latest?.url ?? null),
    text: `${phaseName} ${pair} ${n}`,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line of some width as a closed path. */
function bar(middle: Point, from: Point, to: Point, width: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [nx, ny] = [((from.y - to.y) / length) * (width / 2), ((to.x - from.x) / length) * (width / 2)];
  const corner = (point: Point, side: number) =>
    `${(middle.x + point.x + side * nx).toFixed(1)},${(middle.y + point.y + side * ny).toFixed(1)}`;
  return `M${corner(from, 1)}L${corner(to, 1)}L${corner(to, -1)}L${corner(from, -1)}Z`;
}

function nodeLayers(layout: LinkageLayout, region: Region, place: Place, language: Language): Spec[] {
  const nodes = layout.panels.flatMap((panel) =>
    layout.insetNodes.map((node) => ({
      x: panel.inset.x + node.x,
      y: panel.inset.y + node.y,
      text: region.provinces.find((province) => province.code === node.code)?.short[language] ?? node.code,
      align: 'center' as const,
    })),
  );
  return [
    {
      data: { values: nodes },
      mark: {
        type: 'point',
        shape: 'square',
        size: INSET_NODE ** 2,
        fill: ink.ground,
        strokeWidth: 1.4,
        opacity: 1,
        aria: false,
      },
      encoding: { ...place, stroke: { value: scaleLooks.provincial.colour } },
    },
    ...textLayers(nodes, place, false),
  ];
}
