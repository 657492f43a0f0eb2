import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import cues from './terms/acts/cues.json' with { type: 'json' };
import deciding from './terms/acts/deciding.json' with { type: 'json' };
import founding from './terms/acts/founding.json' with { type: 'json' };
import gatherings from './terms/acts/gatherings.json' with { type: 'json' };
import issuing from './terms/acts/issuing.json' with { type: 'json' };
import meeting from './terms/acts/meeting.json' with { type: 'json' };
import movers from './terms/acts/movers.json' with { type: 'json' };
import moving from './terms/acts/moving.json' with { type: 'json' };
import papers from './terms/acts/papers.json' with { type: 'json' };
import recognising from './terms/acts/recognising.json' with { type: 'json' };
import signing from './terms/acts/signing.json' with { type: 'json' };
import states from './terms/acts/states.json' with { type: 'json' };
import things from './terms/acts/things.json' with { type: 'json' };
import { readWordList } from './word-list.ts';

/** Stands for the characters of a gap, or for one character. */
const GAP = '…';
const ONE = '*';

const KINDS = [
  'signing',
  'issuing',
  'founding',
  'moving',
  'meeting',
  'deciding',
  'recognising',
  'papers',
  'things',
  'states',
  'movers',
  'gatherings',
  'cues',
] as const;

/** A part of the frames of acts: the verbs of a form, the nouns that make a kind, or the cues of what is done. */
export type ActWordsKind = (typeof KINDS)[number];

const actWordsSchema = z.object({
  version: z.string(),
  kind: z.enum(KINDS),
  source: z.string().min(1),
  entries: z.array(
    z.object({
      id: z.string(),
      class: z.string(),
      en: z.string(),
      /** `…` stands for up to `reach` characters of the clause, `*` for one Chinese character. */
      terms: z.array(z.string().min(1)).min(1),
      reach: z.int().positive().optional(),
      /** Longer words that hold a term and do not mean it: 基金会 for 基金. */
      traps: z.array(z.string().min(2)).optional(),
      note: z.string().optional(),
    }),
  ),
});

/** One list of the words by which acts are told. */
export type ActWords = Readonly<z.infer<typeof actWordsSchema>>;

/** All lists, checked, in the order of `ActWordsKind`. */
export const actLexicons: readonly ActWords[] = [
  signing,
  issuing,
  founding,
  moving,
  meeting,
  deciding,
  recognising,
  papers,
  things,
  states,
  movers,
  gatherings,
  cues,
].map(readActWords);

/**
 * Checks one list: every word in one class, every trap of a term of its entry, a reach where there is a gap.
 *
 * @throws {InvalidInputError} naming the word and its list
 */
export function readActWords(data: unknown): ActWords {
  const list = readWordList(data, actWordsSchema);
  for (const { id, terms, traps = [], reach } of list.entries) {
    const stray = traps.find((trap) => !terms.some((term) => trap !== term && trap.includes(coreOf(term))));
    if (stray !== undefined)
      throw new InvalidInputError(`The trap “${stray}” holds no word of ${id}`, list.kind, 'Take it out.');
    const open = reach === undefined ? terms.find((term) => term.includes(GAP)) : undefined;
    if (open !== undefined)
      throw new InvalidInputError(`“${open}” of ${id} has a gap without a reach`, list.kind, 'Add “reach”.');
  }
  return list;
}

/** The part of a term that a text must hold as it stands: the longest between gaps. */
export function coreOf(term: string): string {
  return term.split(/[…*]/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/**
 * Source of a pattern for the words of some classes of a list (of all where none is named), longest first, so that
 * the order of the list means nothing; without a group around it.
 *
 * @throws {InvalidInputError} when a class is not in the list
 * @example actPattern('states', 'mutual-recognition') // => '互认(?!为)'
 */
export function actPattern(kind: ActWordsKind, ...classes: readonly string[]): string {
  const entries = actLexicons.find((list) => list.kind === kind)?.entries ?? [];
  const missing = classes.find((name) => !entries.some((entry) => entry.class === name));
  if (missing !== undefined)
    throw new InvalidInputError(`No word is of class “${missing}”`, kind, 'Mend the list.');
  return entries
    .filter((entry) => classes.length === 0 || classes.includes(entry.class))
    .flatMap((entry) => entry.terms.map((term) => ({ term, entry })))
    .toSorted((a, b) => b.term.length - a.term.length)
    .map(({ term, entry }) => termPattern(term, entry))
    .join('|');
}

function termPattern(term: string, { traps = [], reach = 0 }: ActWords['entries'][number]): string {
  const core = coreOf(term);
  const around = traps
    .filter((trap) => trap.includes(core))
    .map((trap) => ({
      before: trap.slice(0, trap.indexOf(core)),
      after: trap.slice(trap.indexOf(core) + core.length),
    }));
  const before = around
    .filter((trap) => trap.before !== '')
    .map((trap) => (trap.after === '' ? trap.before : `${trap.before}(?=${core}${trap.after})`));
  const after = around.filter((trap) => trap.before === '').map((trap) => trap.after);
  const words = term.replace(GAP, `[^,。;]{0,${reach}}`).replaceAll(ONE, '[\\u4e00-\\u9fff]');
  return `${before.length > 0 ? `(?<!${before.join('|')})` : ''}${words}${after.length > 0 ? `(?!${after.join('|')})` : ''}`;
}
