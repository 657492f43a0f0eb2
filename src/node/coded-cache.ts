import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodableText } from '../coding/codable-text.ts';
import { type Coded, RULES_VERSION, versionWith } from '../coding/code.ts';
import { type LexiconWords, lexiconWords, packRules } from '../coding/lexicon-words.ts';
import { type MentionCore, mentionAt } from '../coding/mentions.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { Linkage, PolicyEvent, TextField } from '../model/event.ts';

/**
 * Suggestions as they lie in `cache/coded/<pack>/<lexicon>/`, which may be deleted at any time and is never synced:
 * `lexicon.json` and parts of one JSON line a text. A part is written under another name first, so that it is there
 * whole or not at all; a line that cannot be read counts as none.
 */
export interface CodedCache {
  /** The words that the suggestions were made with. */
  readonly words: LexiconWords;
  /** True when the same rules, pack and words made them: they hold as they are. */
  readonly isCurrent: boolean;
  /** Suggestions by key of text; undefined where there are none. The rows bear the current version. */
  get(text: CodableText): Coded | undefined;
}

const PARTS_AT_MOST = 16;

/** What is cached for a pack: of the current lexicon, else of the last one that differs in words only; null without any. */
export function readCodedCache(corpusDir: string, pack: Pack): CodedCache | null {
  const folder = packFolder(corpusDir, pack);
  const words = lexiconWords(pack);
  const current = fingerprint(pack, words);
  const names = namesIn(folder);
  const name =
    names.find((candidate) => candidate === current) ?? names.find((candidate) => isOfRules(candidate, pack));
  if (name === undefined) return null;
  const known = name === current ? words : storedWords(join(folder, name));
  if (!known) return null;
  const lines = readLines(join(folder, name));
  return {
    words: known,
    isCurrent: name === current,
    get: (text) => {
      const line = lines.get(codingKey(text));
      return line === undefined ? undefined : decoded(line, text, pack);
    },
  };
}

/**
 * Adds suggestions to the cache of the current lexicon. A folder that cannot be written to is left as it is.
 *
 * @param isWhole true when `coded` is all of the corpus: what lies there of other texts and lexicons goes
 */
export function writeCodedCache(
  corpusDir: string,
  pack: Pack,
  coded: readonly (readonly [CodableText, Coded])[],
  isWhole: boolean,
): void {
  const words = lexiconWords(pack);
  const folder = packFolder(corpusDir, pack);
  const own = fingerprint(pack, words);
  try {
    const target = join(folder, own);
    mkdirSync(target, { recursive: true });
    const parts = partsIn(target);
    if (!namesIn(target).includes(LEXICON)) writeWhole(join(target, LEXICON), JSON.stringify([...words]));
    writeWhole(
      join(target, `${randomUUID()}${PART}`),
      coded.map(([text, value]) => line(text, value)).join(''),
    );
    if (!isWhole) return;
    for (const part of parts) rmSync(join(target, part), { force: true });
    for (const name of namesIn(folder)) if (name !== own) rmSync(join(folder, name), { recursive: true });
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
}

/** True when so many parts lie in the cache that they should be written as one. */
export function isScattered(corpusDir: string, pack: Pack): boolean {
  const folder = join(packFolder(corpusDir, pack), fingerprint(pack, lexiconWords(pack)));
  return partsIn(folder).length > PARTS_AT_MOST;
}

const LEXICON = 'lexicon.json';
const PART = '.ndjson';

function packFolder(corpusDir: string, pack: Pack): string {
  return join(corpusDir, 'cache', 'coded', pack.id);
}

/** Rules first, so that a cache of other rules is told by its name. */
function fingerprint(pack: Pack, words: LexiconWords): string {
  return `${rulesPart(pack)}-${digest(JSON.stringify([...words].toSorted()))}`;
}

function isOfRules(name: string, pack: Pack): boolean {
  return name.startsWith(`${rulesPart(pack)}-`);
}

function rulesPart(pack: Pack): string {
  return `rules${RULES_VERSION}-${digest(packRules(pack))}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Everything that coding reads of a text: a corrected date or issuer is another text to it. */
export function codingKey(text: CodableText): string {
  const { id, contentHash, title, datePublished, dateWritten, docNumber, issuers, genre } = text;
  return digest(
    JSON.stringify([
      id,
      contentHash,
      title,
      datePublished,
      dateWritten,
      docNumber,
      [...(issuers ?? [])],
      genre,
    ]),
  );
}

interface CachedLine {
  readonly key: string;
  readonly mentions: readonly (readonly [TextField, ...MentionCore])[];
  readonly events: readonly PolicyEvent[];
  readonly coMentions: readonly Linkage[];
}

function line(text: CodableText, { mentions, events, coMentions }: Coded): string {
  const row: CachedLine = {
    key: codingKey(text),
    mentions: mentions.map(({ field, kind, entityId, start, end, flags }) => [
      field,
      kind,
      entityId,
      start,
      end,
      flags,
    ]),
    events,
    coMentions,
  };
  return `${JSON.stringify(row)}\n`;
}

function decoded(json: string, text: CodableText, pack: Pack): Coded | undefined {
  const version = versionWith(pack);
  try {
    const { mentions, events, coMentions } = JSON.parse(json) as CachedLine;
    return {
      mentions: mentions.map(([field, ...core]) => mentionAt(text, field, version, core)),
      events: events.map((event) => ({ ...event, coderVersion: version })),
      coMentions,
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

const KEY_START = '{"key":"'.length;
const KEY_END = KEY_START + 16;

/** Lines by key, unread: only those asked for are parsed. */
function readLines(folder: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const part of partsIn(folder)) {
    const bytes = readFileSync(join(folder, part));
    for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
      const text = bytes.toString('utf8', from, to);
      lines.set(text.slice(KEY_START, KEY_END), text);
    }
  }
  return lines;
}

function storedWords(folder: string): LexiconWords | null {
  try {
    return new Map(JSON.parse(readFileSync(join(folder, LEXICON), 'utf8')) as [string, string][]);
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null;
    throw error;
  }
}

function partsIn(folder: string): string[] {
  return namesIn(folder).filter((name) => name.endsWith(PART));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function isReadOnly(error: unknown): boolean {
  return ['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
