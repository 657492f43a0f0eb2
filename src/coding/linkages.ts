import type { Linkage, PolicyEvent } from '../model/event.ts';
import type { Coded } from './code.ts';
import { pairKey, pairsOf } from './pairs.ts';

/** What linkages are made of: `coMentions` may be left out. */
export type Linkable = Pick<Coded, 'events'> & Partial<Pick<Coded, 'coMentions'>>;

/**
 * Links between city-level units, text by text: for each event that is not rejected one row a pair of its
 * participants (directed from origin to destination where it has both), then one `co-mention` row for each pair
 * that a sentence names and no event of the text links. Weight is 1: other weightings belong to analysis.
 */
export function linkagesOf(texts: readonly Linkable[]): Linkage[] {
  return texts.flatMap((text) => [...linksOfEvents(text), ...coMentionsBesides(text)]);
}

/** The co-mentions of a text between units that no event of it links. */
export function coMentionsBesides(text: Linkable): Linkage[] {
  const linked = new Set(linksOfEvents(text).map((link) => pairKey(link.placeA, link.placeB)));
  return (text.coMentions ?? []).filter((link) => !linked.has(pairKey(link.placeA, link.placeB)));
}

function linksOfEvents({ events }: Linkable): Linkage[] {
  return events.filter((event) => event.status !== 'rejected').flatMap(eventLinkages);
}

/** The rows of one event; of a move only origin to destination is directed, its other pairs are not. */
export function eventLinkages(event: PolicyEvent): Linkage[] {
  const directed = event.origin.flatMap((from) =>
    event.destination.filter((to) => to !== from).map((to) => eventLinkage(event, from, to, true)),
  );
  const taken = new Set(directed.map((link) => pairKey(link.placeA, link.placeB)));
  const undirected = pairsOf(event.participants)
    .filter(([a, b]) => !taken.has(pairKey(a, b)))
    .map(([a, b]) => eventLinkage(event, a, b, false));
  return [...directed, ...undirected];
}

function eventLinkage(event: PolicyEvent, placeA: string, placeB: string, directed: boolean): Linkage {
  return {
    id: `${event.id}:${placeA}-${placeB}`,
    placeA,
    placeB,
    directed,
    date: event.date,
    kind: event.kind,
    weight: 1,
    eventIds: [event.id],
  };
}
