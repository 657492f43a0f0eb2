import { z } from 'zod';
import type { Coding } from '../model/coding.ts';
import { InvalidInputError } from '../model/errors.ts';
import { type PolicyEvent, policyEventSchema, type Status } from '../model/event.ts';
import { type TermField, termFields } from './judged-fields.ts';

/** An event as a judgement carries it. */
export type JudgedEvent = PolicyEvent & {
  /** Lists of terms that a coder set; the others are as the word lists of the day had them. */
  readonly setTerms?: readonly TermField[];
};

/** What one coder holds of one event. */
export interface Judgement {
  readonly coder: string;
  /** `disputed` when the coder says so; never `suggested`: who has no opinion has no judgement. */
  readonly status: Exclude<Status, 'suggested'>;
  /** The event as the coder sees it, whatever the present suggestion says. */
  readonly event: PolicyEvent;
  /** Lists of terms that were set by hand: only on these can coders differ. */
  readonly setTerms: readonly TermField[];
  /** Of the coding that decided last. */
  readonly lamport: number;
  readonly device: string;
  readonly at: string;
}

/** Codings of these fields carry the whole event; null under them takes the coder's judgement back. */
export const WHOLE_EVENT = 'event';
/** The whole event as settled between coders: what was said before it no longer counts. */
export const SETTLEMENT = 'settlement';

/**
 * What each coder holds of one event now. A coding of a single field corrects the suggestion, and holds the event
 * to be true unless the coder says otherwise. A coding that another one replaces is not read.
 *
 * @param suggestion null when the coder no longer suggests the event: then only whole events can be judged
 * @param codings of this event alone, in order of (`lamport`, `device`)
 * @returns one row a coder, in the order in which they decided last
 * @throws {InvalidInputError} for a value that its field cannot have; the coding is named
 */
export function judgementsOf(suggestion: PolicyEvent | null, codings: readonly Coding[]): Judgement[] {
  const replaced = new Set(codings.map((coding) => coding.replaces));
  const settled = codings.findLastIndex((coding) => coding.field === SETTLEMENT && !replaced.has(coding.id));
  const current = codings.slice(Math.max(settled, 0)).filter((coding) => !replaced.has(coding.id));
  const byCoder = new Map<string, Opinion>();
  for (const coding of current) {
    const base = suggestion ?? [...byCoder.values()].findLast(({ event }) => event)?.event ?? null;
    const before = byCoder.get(coding.coder) ?? { event: base, isJudged: false, setTerms: [] };
    byCoder.delete(coding.coder);
    byCoder.set(coding.coder, { ...opinionAfter(before, coding, base), coding });
  }
  return [...byCoder.values()].flatMap(asJudgement);
}

interface Opinion {
  readonly event: PolicyEvent | null;
  readonly isJudged: boolean;
  readonly setTerms: readonly TermField[];
  readonly coding?: Coding;
}

function opinionAfter(before: Opinion, coding: Coding, suggestion: PolicyEvent | null): Opinion {
  if (coding.field === WHOLE_EVENT || coding.field === SETTLEMENT) {
    const whole = read(wholeSchema, coding);
    if (whole === null) return { event: suggestion, isJudged: false, setTerms: [] };
    const { setTerms = [], ...event } = whole;
    return { event, isJudged: true, setTerms };
  }
  const schema = fieldSchemas[coding.field];
  if (!schema) throw unreadable(coding, `an event has no field “${coding.field}”`);
  const value = read(schema, coding);
  if (!before.event) return before;
  if (coding.field === 'status' && value === 'suggested')
    return { event: suggestion, isJudged: false, setTerms: [] };
  const status = before.isJudged ? before.event.status : 'confirmed';
  const event = { ...before.event, status, [coding.field]: value } as PolicyEvent;
  const set = termFields.filter((field) => field === coding.field);
  return { event, isJudged: true, setTerms: [...before.setTerms, ...set] };
}

const wholeSchema = policyEventSchema.extend({ setTerms: z.array(z.enum(termFields)).optional() }).nullable();
const { id, announcementId, contentHash, coder, coderVersion, ...codable } = policyEventSchema.shape;
const fieldSchemas: Readonly<Record<string, z.ZodType>> = codable;

function read<T>(schema: z.ZodType<T>, coding: Coding): T {
  try {
    const parsed = schema.safeParse(JSON.parse(coding.value));
    if (parsed.success) return parsed.data;
    throw unreadable(coding, z.prettifyError(parsed.error));
  } catch (cause) {
    if (cause instanceof InvalidInputError) throw cause;
    throw unreadable(coding, 'its value is not JSON', { cause });
  }
}

function unreadable(coding: Coding, why: string, options?: ErrorOptions): InvalidInputError {
  const what = `Coding ${coding.id} of ${coding.field} cannot be read: ${why}`;
  return new InvalidInputError(what, 'codings', 'Add a coding that replaces it.', options);
}

function asJudgement({ event, isJudged, setTerms, coding }: Opinion): Judgement[] {
  if (!event || !isJudged || !coding) return [];
  const status = event.status === 'suggested' ? 'confirmed' : event.status;
  const { lamport, device, at } = coding;
  return [{ coder: coding.coder, status, event, setTerms, lamport, device, at }];
}
