import type { LinkageData, LinkRow } from '../analysis/linkage-data.ts';
import type { NamedEvent } from '../analysis/named-events.ts';
import type { Region } from '../lexicon/region.ts';
import type { Language, Spec } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import { evenPath, wedgePath } from './link-shapes.ts';
import type { LinkageLayout, MapPanel } from './linkage-layout.ts';
import { linkageWords } from './linkage-words.ts';
import { type Place, pathLayer, sourceLink, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink, scaleLooks } from './palette.ts';
import { phaseTitle } from './phase-words.ts';
import { safeUrl } from './safe-url.ts';
import { chartWords, dateWords, kindWord } from './words.ts';

const DIRECTED_OPACITY = 0.92;
const UNDIRECTED_OPACITY = 0.3;
const DIMMED = 0.05;

/** True for a link while no city is picked, or while one of its ends is. */
const IS_KEPT =
  '!isValid(city.code) || indexof(city.code, datum.placeA) >= 0 || indexof(city.code, datum.placeB) >= 0';

/** Grey rings of equal distance under everything. */
export function ringLayers(layout: LinkageLayout, place: Place): Spec[] {
  const rings = layout.panels.flatMap((panel) => panel.rings);
  const labels = rings.flatMap(({ label }): TextRow[] =>
    label ? [{ ...label, align: 'center', size: fontSize.small, colour: ink.line }] : [],
  );
  return [
    pathLayer(
      rings.map(({ path }) => ({ path, fill: 'transparent' })),
      PADDING,
      { filled: false, stroke: ink.hairline, strokeWidth: 1, aria: false },
    ),
    ...textLayers(labels, place, true),
  ];
}

/** Links of all maps, undirected below directed, weak above strong so that none is buried. */
export function linkLayer(
  data: LinkageData,
  layout: LinkageLayout,
  region: Region,
  language: Language,
): Spec {
  const words = linkageWords[language];
  const { columns } = chartWords[language];
  const events = new Map(data.events.map((event) => [event.id, event]));
  const rows = data.cityLinks
    .toSorted((a, b) => Number(a.directed) - Number(b.directed) || b.n - a.n)
    .flatMap((link) => {
      const panel = layout.panels.find((candidate) => candidate.phase.id === link.phase);
      const path = panel && linkPath(link, panel, layout.pixelsPerEvent);
      return path ? [{ path, ...linkRow(link, panel, events, region, language) }] : [];
    });
  return pathLayer(
    rows,
    PADDING,
    { cursor: 'pointer' },
    {
      opacity: {
        condition: { test: IS_KEPT, field: 'opacity', type: 'quantitative', scale: null },
        value: DIMMED,
      },
      href: sourceLink,
      description: { field: 'text', type: 'nominal' },
      tooltip: tooltip({
        pair: words.pair,
        n: columns.events,
        first: columns.first,
        last: columns.last,
        kinds: columns.kind,
        phaseName: columns.phase,
        latest: words.latest,
      }),
    },
  );
}

function linkPath(link: LinkRow, panel: MapPanel, pixelsPerEvent: number): string | null {
  const [a, b] = [panel.circles.get(link.placeA), panel.circles.get(link.placeB)];
  if (!a || !b) return null;
  return link.directed ? wedgePath(a, b, link.n * pixelsPerEvent) : evenPath(a, b, link.n * pixelsPerEvent);
}

function linkRow(
  link: LinkRow,
  panel: MapPanel,
  events: ReadonlyMap<string, NamedEvent>,
  region: Region,
  language: Language,
): Spec {
  const { comma } = chartWords[language];
  const name = (code: string) => region.cities.find((city) => city.code === code)?.name[language] ?? code;
  const latest = events.get(link.eventIds.at(-1) ?? '');
  const pair = `${name(link.placeA)}${link.directed ? ' → ' : '–'}${name(link.placeB)}`;
  const phaseName = phaseTitle(panel.phase, panel.index, language);
  return {
    placeA: link.placeA,
    placeB: link.placeB,
    phase: link.phase,
    directed: link.directed,
    n: link.n,
    eventIds: link.eventIds,
    fill: scaleLooks.intercity.colour,
    opacity: link.directed ? DIRECTED_OPACITY : UNDIRECTED_OPACITY,
    pair,
    first: link.firstDate ? dateWords(link.firstDate, language) : '',
    last: link.lastDate ? dateWords(link.lastDate, language) : '',
    kinds: link.kinds.map((kind) => kindWord(kind, language)).join(comma),
    phaseName,
    latest: latest ? latest.title || latest.label : '',
    url: safeUrl(latest?.url ?? null),
    text: `${phaseName} ${pair} ${link.n}`,
  };
}

/** Circles of the cities; a click keeps the links of one in all maps. */
export function cityLayer(layout: LinkageLayout, region: Region, place: Place, language: Language): Spec {
  const words = linkageWords[language];
  const values = layout.panels.flatMap((panel) =>
    [...panel.circles].map(([code, circle]) => {
      const name = region.cities.find((city) => city.code === code)?.name[language] ?? code;
      const strength = panel.summary.strengths.get(code) ?? 0;
      const phaseName = phaseTitle(panel.phase, panel.index, language);
      const { x, y, radius } = circle;
      return {
        x,
        y,
        code,
        name,
        strength,
        phaseName,
        size: (2 * radius) ** 2,
        text: `${phaseName} ${name} ${strength}`,
      };
    }),
  );
  return {
    data: { values },
    params: [{ name: 'city', select: { type: 'point', fields: ['code'], on: CITY_OR_GROUND } }],
    mark: {
      type: 'point',
      shape: 'circle',
      fill: ink.ground,
      stroke: ink.text,
      strokeWidth: 1.2,
      opacity: 1,
    },
    encoding: {
      ...place,
      size: { field: 'size', type: 'quantitative', scale: null, legend: null },
      description: { field: 'text', type: 'nominal' },
      tooltip: tooltip({
        name: words.city,
        strength: words.strength,
        phaseName: chartWords[language].columns.phase,
      }),
    },
  };
}

/** A click on a link opens its source; taken for the choice of a city that has no links, it would fade them all. */
const CITY_OR_GROUND = "click[!event.item || event.item.mark.marktype === 'group' || event.item.datum.code]";

/** Names of the cities. */
export function cityNameLayers(layout: LinkageLayout, place: Place): Spec[] {
  const rows = layout.panels.flatMap((panel) =>
    panel.labels.map(({ text, x, y, align }): TextRow => ({ text, x, y, align, size: layout.nameSize })),
  );
  return textLayers(rows, place, true);
}
