import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import own from './gold/own-passages.json' with { type: 'json' };
import gold from './gold/passages.json' with { type: 'json' };
import first from './gold/unseen-passages.json' with { type: 'json' };
import second from './gold/unseen-passages-2.json' with { type: 'json' };
import third from './gold/unseen-passages-3.json' with { type: 'json' };
import fourth from './gold/unseen-passages-4.json' with { type: 'json' };
import fifth from './gold/unseen-passages-5.json' with { type: 'json' };
import sixth from './gold/unseen-passages-6.json' with { type: 'json' };
import seventh from './gold/unseen-passages-7.json' with { type: 'json' };
import eighth from './gold/unseen-passages-8.json' with { type: 'json' };
import type { GoldPassage } from './measure.ts';

const passagesFile = new URL('../../../shared/corpus/dev/jjj-passages.jsonl', import.meta.url);

/** False where the real passages, which the project does not hold, are not on the machine. */
export const hasRealPassages: boolean = existsSync(passagesFile);

const passage = z.object({ id: z.string(), text: z.string(), published: z.string().nullable() });

/** Real passages with their hand codings; the texts are read where they lie. */
export function realPassages(): GoldPassage[] {
  const lines = readFileSync(passagesFile, 'utf8').trim().split('\n');
  const texts = new Map(lines.map((line) => passage.parse(JSON.parse(line))).map((text) => [text.id, text]));
  return gold.passages.map((coded) => {
    const text = texts.get(coded.id);
    if (!text) throw new Error(`No passage ${coded.id} in ${passagesFile}: the set has changed.`);
    return { ...coded, text: text.text, published: text.published };
  });
}

/** Invented passages on which the rules were made, with their hand codings. */
export const ownPassages: readonly GoldPassage[] = own.passages.map((text) => withLists(text));

/** Batches coded before the rules were run on them and mended on since; only the first-run figures in each note are held out. */
export const unseenPassages: readonly GoldPassage[] = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
].flatMap(({ passages }) => passages.map((text) => withLists(text)));

/** JSON gives every passage all optional fields, as undefined where it has none. */
function withLists(
  text: Omit<GoldPassage, 'places' | 'record'> & { places?: string[]; record?: object },
): GoldPassage {
  const { places, record, ...rest } = text;
  return { ...rest, ...(places ? { places } : {}), ...(record ? { record } : {}) };
}
