import { describe, expect, it } from 'vitest';
import { evenPath, wedgePath } from '../../src/charts/link-shapes.ts';
import { labelRoom, mapFit } from '../../src/charts/map-fit.ts';
import { mapRings } from '../../src/charts/map-rings.ts';
import { insetEdges, insetNodes } from '../../src/charts/province-inset.ts';
import { drawnDistance, schematicPoints } from '../../src/charts/schematic-map.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';

const region = loadRegion('jing-jin-ji');
const centre = region.cities.find((city) => city.code === region.centre);
const points = centre ? schematicPoints(region.cities, centre) : new Map();

describe('schematicPoints', () => {
  it('the centre is the origin', () => {
    expect(points.get('110000')).toEqual({ x: 0, y: -0 });
  });

  it('bearings are true: Tianjin lies south-east of Beijing, Zhangjiakou north-west', () => {
    const [tianjin, zhangjiakou] = [points.get('120000'), points.get('130700')];
    expect([tianjin.x > 0, tianjin.y > 0, zhangjiakou.x < 0, zhangjiakou.y < 0]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('distances follow the 0.72 power: 47 km to Langfang are drawn as 86', () => {
    const { x, y } = points.get('131000');
    expect(Math.hypot(x, y)).toBeCloseTo(400 * (47.1 / 400) ** 0.72, 0);
  });

  it('the scale is true at 400 km', () => {
    expect([drawnDistance(0), drawnDistance(400)]).toEqual([0, 400]);
  });
});

describe('mapFit', () => {
  it('the widest extent fills the width, names included', () => {
    const room = labelRoom('right', 20);
    const cities = [
      { point: { x: -100, y: 0 }, room },
      { point: { x: 100, y: 10 }, room },
    ];
    const fit = mapFit(cities, { width: 236, reach: 0, mostHeight: 1000 });
    expect(fit.pixelsPerKm).toBeCloseTo(1, 6);
    expect(fit.centre.x).toBeCloseTo(106, 4);
    expect(fit.height).toBeCloseTo(22, 4);
  });

  it('a single city has a finite scale', () => {
    const fit = mapFit([{ point: { x: 0, y: 0 }, room: labelRoom('top', 20) }], {
      width: 100,
      reach: 0,
      mostHeight: 100,
    });
    expect(Number.isFinite(fit.pixelsPerKm)).toBe(true);
  });
});

describe('link shapes', () => {
  const [a, b] = [
    { x: 0, y: 0, radius: 0 },
    { x: 100, y: 0, radius: 0 },
  ];
  const coordinates = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

  it('a wedge is wide at its origin and ends in a tip', () => {
    const numbers = coordinates(wedgePath(a, b, 10, 0));
    const middle = numbers.length / 2;
    const widthAtOrigin = Math.abs((numbers[1] ?? 0) - (numbers.at(-1) ?? 0));
    const widthAtTip = Math.abs((numbers[middle - 1] ?? 0) - (numbers[middle + 1] ?? 0));
    expect([widthAtOrigin, widthAtTip]).toEqual([10, 0.5]);
  });

  it('there and back bend to different sides', () => {
    const yAtMiddle = (path: string) => {
      const numbers = coordinates(path);
      return numbers[21] ?? 0;
    };
    expect(Math.sign(yAtMiddle(wedgePath(a, b, 1))) * Math.sign(yAtMiddle(wedgePath(b, a, 1)))).toBe(-1);
  });

  it('an even line has the same width at both ends', () => {
    const numbers = coordinates(evenPath(a, b, 4));
    const first = Math.hypot(
      (numbers[0] ?? 0) - (numbers.at(-2) ?? 0),
      (numbers[1] ?? 0) - (numbers.at(-1) ?? 0),
    );
    expect(first).toBeCloseTo(4, 1);
  });

  it('cities in one place give numbers, not NaN', () => {
    expect(wedgePath(a, a, 3)).not.toContain('NaN');
  });
});

describe('mapRings', () => {
  const panel = { left: 0, top: 0, right: 200, bottom: 200 };
  it('rings outside the panel are left out; the outermost number says km', () => {
    const rings = mapRings({ panel, centre: { x: 100, y: 100 }, pixelsPerKm: 0.35, taken: [] });
    expect(rings.map((ring) => [ring.km, ring.label?.text])).toEqual([
      [100, '100'],
      [200, '200'],
      [300, '300 km'],
    ]);
    const far = mapRings({ panel, centre: { x: 100, y: 100 }, pixelsPerKm: 2, taken: [] });
    expect(far).toEqual([]);
  });

  it('a number without a free place is left out', () => {
    const [ring] = mapRings({ panel, centre: { x: 100, y: 100 }, pixelsPerKm: 0.35, taken: [panel] });
    expect(ring?.label).toBeNull();
  });
});

describe('the inset of provinces', () => {
  const nodes = insetNodes(region, points);
  it('provinces stand where they lie: Beijing above, Tianjin to the right, Hebei below left', () => {
    const at = (code: string) => nodes.find((node) => node.code === code) ?? { x: 0, y: 0 };
    const [beijing, tianjin, hebei] = ['110000', '120000', '130000'].map(at);
    expect(
      beijing && tianjin && hebei && [beijing.y < hebei.y, tianjin.x > beijing.x, hebei.x < tianjin.x],
    ).toEqual([true, true, true]);
  });

  it('both directions of a pair are one edge with distinct events', () => {
    const link = { phase: 'p', n: 1, firstDate: null, lastDate: null, kinds: [], directed: true };
    const edges = insetEdges(nodes, [
      { ...link, placeA: '110000', placeB: '120000', eventIds: ['a', 'b'] },
      { ...link, placeA: '120000', placeB: '110000', eventIds: ['b', 'c'] },
    ]);
    expect(edges.map((edge) => edge.eventIds.length).sort()).toEqual([0, 0, 3]);
  });
});
