import type { LinkageData, LinkRow } from '../analysis/linkage-data.ts';
import type { PhaseLinkage } from '../analysis/linkage-summary.ts';
import type { Phase, Region, RegionCity } from '../lexicon/region.ts';
import { type Box, boxAround, boxesMeet } from './box.ts';
import type { Language } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import type { Circle } from './link-shapes.ts';
import { labelRoom, type MapFit, mapFit, type Placed } from './map-fit.ts';
import { type MapLabel, mapLabels } from './map-labels.ts';
import { mapRings, type Ring } from './map-rings.ts';
import { fontSize } from './palette.ts';
import { type InsetNode, insetHalf, insetNodes } from './province-inset.ts';
import { type SchematicPoint, schematicPoints } from './schematic-map.ts';
import { textWidth } from './text-width.ts';

/** The map of one phase; all places in pixels of the whole view. */
export interface MapPanel {
  readonly phase: Phase;
  readonly index: number;
  readonly summary: PhaseLinkage;
  /** Of the panel with its heading. */
  readonly left: number;
  readonly top: number;
  /** Under the map, where the statistics begin. */
  readonly bottom: number;
  readonly circles: ReadonlyMap<string, Circle>;
  readonly labels: readonly MapLabel[];
  readonly rings: readonly Ring[];
  readonly inset: { readonly x: number; readonly y: number };
}

/** Measures that all maps of the figure share. */
export interface LinkageLayout {
  readonly width: number;
  readonly panelWidth: number;
  readonly mapHeight: number;
  readonly pixelsPerEvent: number;
  /** Strength below which a city has the least circle. */
  readonly leastStrength: number;
  readonly panels: readonly MapPanel[];
  /** Font size of the names of cities, pixels. */
  readonly nameSize: number;
  readonly insetNodes: readonly InsetNode[];
}

/** Name and years of a phase. */
const PANEL_HEADER = 36;
const COLUMNS = 3;
const GAP = 16;
const WIDEST_PANEL = 400;
/** Below this the long names of cities in Latin letters leave the map too little room, so they are set small. */
const NARROW_PANEL = 240;
const TALLEST_SHARE = 1.1;
/** Of statistics under a map, when maps stand in several rows. */
const STATISTICS_HEIGHT = 80;
const LEAST_RADIUS = 2.3;
const MOST_RADIUS = 13;
/** Radius of strength 1, however weak all links are. */
const MOST_UNIT_RADIUS = 4;
const WIDEST_LINK = 13;
const LINK_UNITS = [3, 2, 1.5, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01];

/** @param width of the chart, padding included */
export function linkageLayout(
  data: LinkageData,
  cities: readonly RegionCity[],
  region: Region,
  options: { readonly width: number; readonly language: Language },
): LinkageLayout {
  const width = options.width - 2 * PADDING;
  const columns = Math.min(COLUMNS, region.phases.length);
  const panelWidth = Math.min(WIDEST_PANEL, (width - GAP * (columns - 1)) / columns);
  const points = pointsOf(region, cities);
  const nameSize = options.language === 'en' && panelWidth < NARROW_PANEL ? fontSize.small : fontSize.body;
  const placed = placedCities(cities, points, options.language, nameSize);
  const fit = mapFit(placed, { width: panelWidth, reach: REACH, mostHeight: panelWidth * TALLEST_SHARE });
  const inset = insetPlace(usualBoxes(placed, fit), fit, panelWidth, insetHalf(region));
  const strengths = data.phases.flatMap((phase) => [...phase.strengths.values()]);
  const unitRadius = Math.min(MOST_UNIT_RADIUS, MOST_RADIUS / Math.sqrt(Math.max(1, ...strengths)));
  const common = { cities, points, fit, panelWidth, inset, unitRadius, nameSize, language: options.language };
  const panelHeight = PANEL_HEADER + inset.height + STATISTICS_HEIGHT;
  const panels = region.phases.flatMap((phase, index) => {
    const summary = data.phases[index];
    const left = (index % columns) * (panelWidth + GAP);
    const top = Math.floor(index / columns) * panelHeight;
    return summary ? [panelOf({ phase, index, summary, left, top }, common)] : [];
  });
  return {
    width,
    panelWidth,
    mapHeight: inset.height,
    pixelsPerEvent: linkUnit(data.cityLinks),
    leastStrength: (LEAST_RADIUS / unitRadius) ** 2,
    panels,
    insetNodes: insetNodes(region, points),
    nameSize,
  };
}

function pointsOf(region: Region, cities: readonly RegionCity[]): ReadonlyMap<string, SchematicPoint> {
  const centre = region.cities.find((city) => city.code === region.centre) ?? cities[0];
  return centre ? schematicPoints(region.cities, centre) : new Map();
}

function placedCities(
  cities: readonly RegionCity[],
  points: ReadonlyMap<string, SchematicPoint>,
  language: Language,
  nameSize: number,
): Placed[] {
  return cities.map((city) => ({
    point: points.get(city.code) ?? { x: 0, y: 0 },
    room: labelRoom(city.labelSide[language], textWidth(city.name[language], nameSize)),
  }));
}

interface InsetPlace {
  readonly x: number;
  readonly y: number;
  /** Half the side of its square; 0 for none. */
  readonly half: number;
  /** Of the map, with a strip below it when no corner was free. */
  readonly height: number;
}

/** Into how much of the gap on both sides names and the inset may reach: at the picture's edge some white must stay. */
const REACH = GAP / 2 - 3;
const STRETCH_STEP = 4;

/**
 * The first corner without a city or a name in it, the bottom right before all; where none is free the map is
 * stretched downwards until one is.
 */
function insetPlace(taken: readonly Box[], fit: MapFit, width: number, half: number): InsetPlace {
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) =>
    !taken.some((box) => boxesMeet(box, boxAround(x, y, half)));
  const sides = [width + REACH - half, half - REACH];
  const top = sides.map((x) => ({ x, y: half }));
  for (let stretch = 0; stretch < 2 * half; stretch += STRETCH_STEP) {
    const height = fit.height + stretch;
    const bottom = sides.map((x) => ({ x, y: height - half }));
    const free = [...bottom, ...top].find(isFree);
    if (free) return { ...free, half, height };
  }
  return { x: width - half, y: fit.height + half, half, height: fit.height + 2 * half };
}

/** Circles and names as the pack would have them, in pixels of the panel. */
function usualBoxes(placed: readonly Placed[], fit: MapFit): Box[] {
  return placed.map(({ point, room }) => {
    const [x, y] = [fit.centre.x + point.x * fit.pixelsPerKm, fit.centre.y + point.y * fit.pixelsPerKm];
    return { left: x - room.left, right: x + room.right, top: y - room.top, bottom: y + room.bottom };
  });
}

interface Common {
  readonly cities: readonly RegionCity[];
  readonly points: ReadonlyMap<string, SchematicPoint>;
  readonly fit: MapFit;
  readonly panelWidth: number;
  readonly inset: InsetPlace;
  readonly unitRadius: number;
  readonly nameSize: number;
  readonly language: Language;
}

function panelOf(
  head: Pick<MapPanel, 'phase' | 'index' | 'summary' | 'left' | 'top'>,
  common: Common,
): MapPanel {
  const { fit, panelWidth, inset } = common;
  const cities = common.cities.filter((city) => head.summary.strengths.has(city.code));
  const mapTop = head.top + PANEL_HEADER;
  const bottom = mapTop + inset.height;
  const centre = { x: head.left + fit.centre.x, y: mapTop + fit.centre.y };
  const circles = new Map(
    cities.map((city) => {
      const point = common.points.get(city.code) ?? { x: 0, y: 0 };
      const radius = Math.max(
        LEAST_RADIUS,
        common.unitRadius * Math.sqrt(head.summary.strengths.get(city.code) ?? 0),
      );
      return [
        city.code,
        { x: centre.x + point.x * fit.pixelsPerKm, y: centre.y + point.y * fit.pixelsPerKm, radius },
      ];
    }),
  );
  const panel = { left: head.left, right: head.left + panelWidth, top: mapTop, bottom };
  const insetAt = { x: head.left + inset.x, y: mapTop + inset.y };
  const insetBox = boxAround(insetAt.x, insetAt.y, inset.half);
  const labels = labelsOf(
    common,
    circles,
    { ...panel, left: panel.left - REACH, right: panel.right + REACH },
    [insetBox],
  );
  const dots = [...circles.values()].map((circle) => boxAround(circle.x, circle.y, circle.radius + 1));
  const taken = [...labels.map((label) => label.box), ...dots, insetBox];
  const rings = mapRings({ panel, centre, pixelsPerKm: fit.pixelsPerKm, taken });
  return { ...head, bottom, circles, labels, rings, inset: insetAt };
}

function labelsOf(
  common: Common,
  circles: ReadonlyMap<string, Circle>,
  frame: Box,
  taken: readonly Box[],
): MapLabel[] {
  const named = common.cities.flatMap((city) => {
    const circle = circles.get(city.code);
    const text = city.name[common.language];
    return circle ? [{ ...circle, text, side: city.labelSide[common.language], size: common.nameSize }] : [];
  });
  return mapLabels(named, frame, taken);
}

/** The widest of round widths at which the strongest link is not wider than 13 pixels. */
function linkUnit(links: readonly LinkRow[]): number {
  const most = Math.max(1, ...links.map((link) => link.n));
  return LINK_UNITS.find((unit) => unit * most <= WIDEST_LINK) ?? WIDEST_LINK / most;
}
