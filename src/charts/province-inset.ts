import type { LinkRow } from '../analysis/linkage-data.ts';
import type { Region } from '../lexicon/region.ts';
import type { SchematicPoint } from './schematic-map.ts';

/** A province of the inset, in pixels from the middle of the inset. */
export interface InsetNode {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Two provinces and the events between them, both directions together. */
export interface InsetEdge {
  readonly from: InsetNode;
  readonly to: InsetNode;
  readonly eventIds: readonly string[];
  /** Where its number stands. */
  readonly labelX: number;
  readonly labelY: number;
}

const INSET_RADIUS = 23;
export const INSET_NODE = 16;
const LABEL_OFFSET = 10;
const THIRD = 1 / 3;

/** Half the side of the square that the inset takes; 0 when there is nothing to link. */
export function insetHalf(region: Region): number {
  return region.provinces.length < 2 ? 0 : INSET_RADIUS + INSET_NODE / 2 + 3;
}

/**
 * Provinces evenly around a circle, each as nearly as may be in the direction in which its cities lie.
 *
 * @param points of the cities, as `schematicPoints` gives them
 */
export function insetNodes(region: Region, points: ReadonlyMap<string, SchematicPoint>): InsetNode[] {
  const middles = region.provinces.map((province) => ({
    code: province.code,
    ...mean(
      region.cities
        .filter((city) => city.province === province.code)
        .flatMap((city) => points.get(city.code) ?? []),
    ),
  }));
  const middle = mean(middles);
  const turns = middles
    .map(({ code, x, y }) => ({ code, angle: Math.atan2(x - middle.x, middle.y - y) }))
    .sort((a, b) => a.angle - b.angle);
  const step = (2 * Math.PI) / Math.max(1, turns.length);
  const offsets = turns.map(({ angle }, i) => angle - i * step);
  const start = Math.atan2(
    offsets.reduce((sum, angle) => sum + Math.sin(angle), 0),
    offsets.reduce((sum, angle) => sum + Math.cos(angle), 0),
  );
  return turns.map(({ code }, i) => ({
    code,
    x: INSET_RADIUS * Math.sin(start + i * step),
    y: -INSET_RADIUS * Math.cos(start + i * step),
  }));
}

/** Every pair of provinces, linked or not. */
export function insetEdges(nodes: readonly InsetNode[], links: readonly LinkRow[]): InsetEdge[] {
  return nodes.flatMap((from, i) =>
    nodes.slice(i + 1).map((to) => {
      const between = links.filter(
        ({ placeA, placeB }) =>
          (placeA === from.code && placeB === to.code) || (placeA === to.code && placeB === from.code),
      );
      const eventIds = [...new Set(between.flatMap((link) => link.eventIds))];
      return { from, to, eventIds, ...labelPlace(from, to) };
    }),
  );
}

/** Outside the edge's middle; a diagonal through the middle of the inset has its number at a third. */
function labelPlace(from: InsetNode, to: InsetNode): { readonly labelX: number; readonly labelY: number } {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const distance = Math.hypot(x, y);
  if (distance < 1)
    return { labelX: from.x + (to.x - from.x) * THIRD, labelY: from.y + (to.y - from.y) * THIRD };
  const factor = (distance + LABEL_OFFSET) / distance;
  return { labelX: x * factor, labelY: y * factor };
}

function mean(points: readonly SchematicPoint[]): SchematicPoint {
  const n = Math.max(1, points.length);
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / n,
    y: points.reduce((sum, point) => sum + point.y, 0) / n,
  };
}
