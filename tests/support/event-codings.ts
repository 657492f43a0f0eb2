import type { Coding } from '../../src/model/coding.ts';
import type { PolicyEvent } from '../../src/model/event.ts';

/** An event of a text, from the fields that a test speaks of. */
export function eventOf(fields: Partial<PolicyEvent> = {}): PolicyEvent {
  return {
    ...{ id: 'e', announcementId: 'doc', contentHash: 'v2', kind: 'agreement', date: '2020-01-02' },
    ...{ precision: 'day', scale: 'intercity', participants: ['110000', '130600'], origin: [] },
    ...{ destination: [], actors: [], industries: [], instruments: [], mode: 'negotiated' },
    ...{ status: 'suggested', coder: 'policyloom', confidence: 0.85, coderVersion: '1' },
    ...{ field: 'bodyText', start: 9, end: 12, quote: '签协议' },
    ...fields,
  };
}

let clock = 0;

/** What a coder decided about an event, later than all before; each coder has a device of that name. */
export function codingOf(coder: string, field: string, value: unknown, more: Partial<Coding> = {}): Coding {
  clock += 1;
  return {
    ...{ id: `c${clock}`, targetType: 'event', targetId: 'e', field, value: JSON.stringify(value) },
    ...{ replaces: null, coder, device: coder, lamport: clock, at: '2020-01-01T00:00:00.000Z' },
    ...more,
  };
}

/** A coder's judgement of a whole event. */
export function judged(coder: string, event: PolicyEvent, status: PolicyEvent['status']): Coding {
  return codingOf(coder, 'event', { ...event, status }, { targetId: event.id });
}
