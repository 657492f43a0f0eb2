import { z } from 'zod';

export const textFields = ['title', 'bodyText'] as const;
export type TextField = (typeof textFields)[number];

export const mentionKinds = ['place', 'actor', 'industry', 'instrument', 'governance', 'reference'] as const;
export type MentionKind = (typeof mentionKinds)[number];

export const mentionFlags = [
  'negated',
  'excluded',
  'historical',
  'compared',
  'soft',
  'hard',
  'done',
] as const;
export type MentionFlag = (typeof mentionFlags)[number];

export const eventKinds = [
  'plan',
  'opinion',
  'agreement',
  'co-built-park',
  'enterprise-transfer',
  'alliance',
  'fund',
  'revenue-sharing',
  'mutual-recognition',
  'organisation',
  'meeting',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Scales of coordination, from the widest. */
export const scales = ['regional', 'provincial', 'intercity'] as const;
export type Scale = (typeof scales)[number];

export const precisions = ['day', 'month', 'year', 'published'] as const;
export type Precision = (typeof precisions)[number];

export const modes = ['hierarchical', 'negotiated', 'market'] as const;
export type Mode = (typeof modes)[number];

export const statuses = ['suggested', 'confirmed', 'rejected', 'disputed'] as const;
export type Status = (typeof statuses)[number];

/** Where in which text; UTF-16 units, half-open. */
const span = {
  field: z.enum(textFields),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
};

/** A named thing in a text. A group name such as 京津冀 gives one mention for each member, at the same offsets. */
export const mentionSchema = z.object({
  id: z.string(),
  announcementId: z.string(),
  contentHash: z.string(),
  kind: z.enum(mentionKinds),
  /** A place's six-digit GB/T 2260 code of the finest unit named. */
  entityId: z.string(),
  flags: z.array(z.enum(mentionFlags)),
  coderVersion: z.string(),
  ...span,
});
export type Mention = Readonly<z.infer<typeof mentionSchema>>;

/** A completed, dated act that coordinates between units of the region. */
export const policyEventSchema = z.object({
  id: z.string(),
  announcementId: z.string(),
  contentHash: z.string(),
  kind: z.enum(eventKinds),
  /** Of the act, as precise as known; null when neither text nor page gives one. */
  date: z.string().nullable(),
  precision: z.enum(precisions).nullable(),
  scale: z.enum(scales),
  /** Codes at city level (Xiong'an 133100), each once. */
  participants: z.array(z.string()),
  origin: z.array(z.string()),
  destination: z.array(z.string()),
  actors: z.array(z.string()),
  industries: z.array(z.string()),
  instruments: z.array(z.string()),
  mode: z.enum(modes).nullable(),
  status: z.enum(statuses),
  coder: z.string(),
  /** 0–1. */
  confidence: z.number(),
  coderVersion: z.string(),
  ...span,
});
export type PolicyEvent = Readonly<z.infer<typeof policyEventSchema>>;

/** One row for each event and pair of places; `co-mention` when one sentence names both and no event says more. */
export const linkageSchema = z.object({
  id: z.string(),
  /** The origin when directed; else the smaller code. */
  placeA: z.string(),
  placeB: z.string(),
  directed: z.boolean(),
  date: z.string().nullable(),
  kind: z.enum([...eventKinds, 'co-mention']),
  weight: z.number(),
  eventIds: z.array(z.string()),
});
export type Linkage = Readonly<z.infer<typeof linkageSchema>>;
