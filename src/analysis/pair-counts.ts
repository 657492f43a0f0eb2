import { type ColumnTable, table } from 'arquero';
import type { Phase } from '../lexicon/region.ts';
import type { Scale } from '../model/event.ts';
import { type CountedOptions, countedEvents } from './counted-events.ts';
import { type EventRow, eventRows, type LinkageRow, linkageRows } from './event-rows.ts';
import { phaseOf } from './phase-of.ts';

/** How places become nodes of one layer of the network. */
export interface Layer extends CountedOptions {
  /** Only events of this scale make links of the layer. */
  readonly scale: Scale;
  readonly phases: readonly Phase[];
  /** Node of a place code, or null when the layer has none for it. */
  readonly nodeOf: (place: string) => string | null;
}

/**
 * Events that link each pair of nodes, by phase and direction. An event counts once for a pair, however many of its
 * places fall together in a node; where it gives a pair a direction, it does not count as undirected too.
 * Co-mentions and undated events make no link.
 *
 * @returns `phase, placeA, placeB, directed, n, firstDate, lastDate, kinds, eventIds`: phases in their order, then
 * the strongest first; `placeA` is the origin when directed, else the smaller code
 * @source policyloom; the full count w_ij = Σ_d 1[i, j ∈ parties of d] of co-occurrence networks
 * @example pairCounts(table({ placeA: [], placeB: [], directed: [], kind: [], eventIds: [] }), table({ status: [] }), { scale: 'intercity', phases: [], nodeOf: (place) => place }).numRows() // => 0
 */
export function pairCounts(linkages: ColumnTable, events: ColumnTable, layer: Layer): ColumnTable {
  const counted = eventRows(countedEvents(events, layer)).filter((event) => event.scale === layer.scale);
  const links = new Map<string, Link>();
  for (const found of steps(linkages, counted, layer)) {
    const key = [found.phase, found.placeA, found.placeB, found.directed].join(' ');
    const link = links.get(key) ?? { ...found, events: new Map() };
    links.set(key, link);
    link.events.set(found.event.id, found.event);
  }
  const order = layer.phases.map((phase) => phase.id);
  return linkTable([...links.values()].sort((a, b) => inOrder(a, b, order)));
}

function inOrder(a: Link, b: Link, phases: readonly string[]): number {
  return (
    phases.indexOf(a.phase) - phases.indexOf(b.phase) ||
    b.events.size - a.events.size ||
    compare(a.placeA, b.placeA) ||
    compare(a.placeB, b.placeB) ||
    Number(b.directed) - Number(a.directed)
  );
}

interface Step {
  readonly phase: string;
  readonly placeA: string;
  readonly placeB: string;
  readonly directed: boolean;
  readonly event: EventRow;
}

interface Link extends Omit<Step, 'event'> {
  readonly events: Map<string, EventRow>;
}

function steps(linkages: ColumnTable, events: readonly EventRow[], layer: Layer): Step[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const found = linkageRows(linkages)
    .filter((row) => row.kind !== 'co-mention')
    .flatMap((row) => row.eventIds.flatMap((id) => step(row, byId.get(id), layer) ?? []));
  const arrows = new Set(found.filter((link) => link.directed).map(eventOfPair));
  return found.filter((link) => link.directed || !arrows.has(eventOfPair(link)));
}

function step(row: LinkageRow, event: EventRow | undefined, layer: Layer): Step | null {
  const [a, b] = [layer.nodeOf(row.placeA), layer.nodeOf(row.placeB)];
  if (!event?.date || a === null || b === null || a === b) return null;
  const phase = phaseOf(event.date, layer.phases);
  const [placeA, placeB] = row.directed || a < b ? [a, b] : [b, a];
  return phase && { phase: phase.id, placeA, placeB, directed: row.directed, event };
}

function eventOfPair(link: Step): string {
  return [link.event.id, ...[link.placeA, link.placeB].sort()].join(' ');
}

function linkTable(links: readonly Link[]): ColumnTable {
  const events = links.map((link) => [...link.events.values()].sort(byDate));
  return table({
    phase: links.map((link) => link.phase),
    placeA: links.map((link) => link.placeA),
    placeB: links.map((link) => link.placeB),
    directed: links.map((link) => link.directed),
    n: events.map((list) => list.length),
    firstDate: events.map((list) => list[0]?.date ?? null),
    lastDate: events.map((list) => list.at(-1)?.date ?? null),
    kinds: events.map((list) => [...new Set(list.map((event) => event.kind))]),
    eventIds: events.map((list) => list.map((event) => event.id)),
  });
}

function byDate(a: EventRow, b: EventRow): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
