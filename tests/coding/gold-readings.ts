import { z } from 'zod';
import gold from './gold/passages.json' with { type: 'json' };
import second from './gold/second-reading.json' with { type: 'json' };
import third from './gold/third-reading.json' with { type: 'json' };

const span = z.tuple([z.number(), z.number()]);
const readEvent = z
  .object({
    kind: z.string(),
    date: z.string(),
    precision: z.string(),
    scale: z.string(),
    participants: z.array(z.string()).readonly(),
    origin: z.array(z.string()).readonly(),
    destination: z.array(z.string()).readonly(),
    mode: z.string(),
    at: span.optional(),
    start: z.number().optional(),
    end: z.number().optional(),
  })
  .transform(({ at, start, end, ...fields }) => ({ ...fields, quote: at ?? span.parse([start, end]) }));
const reading = z.object({
  passages: z.array(z.object({ id: z.string(), places: z.array(z.string()), events: z.array(readEvent) })),
});

/** One event as one reader has it; `quote` is its stretch of the passage, of the gold the verb alone. */
export type ReadEvent = z.infer<typeof readEvent>;

/** One passage as one reader has it. */
export type ReadPassage = z.infer<typeof reading>['passages'][number];

/** The three readings of the real passages, the gold first, each in the order of the gold. */
export const readings: readonly (readonly ReadPassage[])[] = [gold, second, third].map((file) =>
  reading.parse(file).passages.toSorted((a, b) => a.id.localeCompare(b.id)),
);

/** One act of a passage: what each reader made of it, null where a reader has none. */
export interface ReadAct {
  readonly id: string;
  readonly said: readonly (ReadEvent | null)[];
}

/** Two stretches are of one act when they share half of the shorter: the gold marks verbs, the others clauses. */
const LEAST_OVERLAP = 0.5;

/**
 * Events of several readers joined to acts: the same passage and kind, and quotes that overlap by half, each event
 * once. Date, participants and the other fields do not count; of several that fit, the one that shares most
 * participants is taken (two papers in one sentence).
 *
 * @param anyKind true joins whatever the kind, so that agreement on the kind can be counted
 */
export function actsOf(byReader: readonly (readonly ReadPassage[])[], anyKind: boolean): ReadAct[] {
  const acts: { id: string; said: (ReadEvent | null)[] }[] = [];
  byReader.forEach((passages, reader) => {
    for (const { id, events } of passages) {
      for (const event of events) {
        const open = acts.filter((act) => act.id === id && act.said[reader] === null);
        const fitting = open.filter(({ said }) => said.some((other) => other && fits(other, event, anyKind)));
        const known = fitting.toSorted((a, b) => sharedBy(b.said, event) - sharedBy(a.said, event))[0];
        if (known) known.said[reader] = event;
        else acts.push({ id, said: byReader.map((_, index) => (index === reader ? event : null)) });
      }
    }
  });
  return acts;
}

function fits(a: ReadEvent, b: ReadEvent, anyKind: boolean): boolean {
  if (!anyKind && a.kind !== b.kind) return false;
  const shared = Math.min(a.quote[1], b.quote[1]) - Math.max(a.quote[0], b.quote[0]);
  const shorter = Math.min(a.quote[1] - a.quote[0], b.quote[1] - b.quote[0]);
  return shared >= LEAST_OVERLAP * shorter;
}

function sharedBy(said: readonly (ReadEvent | null)[], event: ReadEvent): number {
  const shares = said.map((other) => {
    const common = other?.participants.filter((code) => event.participants.includes(code)).length ?? 0;
    return 2 * common - (other?.participants.length ?? 0);
  });
  return Math.max(...shares);
}
