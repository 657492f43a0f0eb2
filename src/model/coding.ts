import { z } from 'zod';

/** One decision of one coder; never edited, only replaced by a later one. */
export const codingSchema = z.object({
  id: z.string(),
  targetType: z.enum(['announcement', 'mention', 'event']),
  targetId: z.string(),
  field: z.string(),
  /** JSON of the value decided. */
  value: z.string(),
  /** Id of the coding that this one replaces. */
  replaces: z.string().nullable(),
  coder: z.string(),
  device: z.string(),
  /** Logical time: greater than every `lamport` its device had seen. */
  lamport: z.number().int().nonnegative(),
  /** ISO 8601 instant; for people only, never for order. */
  at: z.string(),
});
export type Coding = Readonly<z.infer<typeof codingSchema>>;
