import { z } from 'zod';
import { eventKinds, modes, scales } from '../../model/event.ts';
import data from './codebook.json' with { type: 'json' };

/** What the codebook explains beside the classes; `event` says when a text holds one at all. */
export const codebookFields = [
  'event',
  'kind',
  'date',
  'scale',
  'participants',
  'origin',
  'destination',
  'mode',
  'status',
] as const;

const wordsSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) });

const entrySchema = z.object({
  definition: wordsSchema,
  includes: z.array(wordsSchema).min(1),
  excludes: z.array(wordsSchema).min(1),
});
/** One class or field: what it means, what counts as it, what does not; the examples are made up. */
export type CodebookEntry = Readonly<z.infer<typeof entrySchema>>;

const codebookSchema = z.object({
  version: z.string().regex(/^\d+$/),
  source: z.string().min(1),
  fields: entriesOf(codebookFields),
  kinds: entriesOf(eventKinds),
  scales: entriesOf(scales),
  modes: entriesOf(modes),
});

/** The rules by which people and the coder judge. `version` is raised whenever a definition changes. */
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;

/**
 * Checks a codebook: each class and field has one entry, in the order of the classes.
 *
 * @throws {z.ZodError} when an entry is missing, unknown or in another place
 */
export function readCodebook(book: unknown): Codebook {
  return codebookSchema.parse(book);
}

export const codebook: Codebook = readCodebook(data);

/** A list of entries with exactly these ids, read as a map from id to entry. */
function entriesOf<Id extends string>(ids: readonly Id[]) {
  return z
    .array(entrySchema.extend({ id: z.enum(ids) }))
    .refine((entries) => entries.map(({ id }) => id).join() === ids.join(), {
      error: `the entries must be ${ids.join(', ')}, in this order`,
    })
    .transform((entries) => new Map<Id, CodebookEntry>(entries.map((entry) => [entry.id, entry])));
}
