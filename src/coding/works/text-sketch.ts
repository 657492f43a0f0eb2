/** The smallest hashes of a text's runs of five tokens: enough to tell how far two texts are the same. */
export interface TextSketch {
  /** Ascending, each once; at most `SKETCH_SIZE`. */
  readonly hashes: Uint32Array;
  /** Tokens of the text: Chinese characters, and words and numbers of other scripts. */
  readonly tokens: number;
}

/** Raised when a sketch of the same text comes out otherwise, so that stored ones are made anew. */
export const SKETCH_VERSION = 1;

/** A share of 0.8 is estimated to within 0.035 (one standard error); 512 bytes a text. */
const SKETCH_SIZE = 128;
/** Two characters are a word, five a piece of a sentence: fewer and all official texts are alike. */
const RUN_TOKENS = 5;
/** Hashes collected at first for each one wanted; a text that repeats itself needs a second go. */
const SPARE = 3;
const ALL = 2 ** 32;

/**
 * Sketch of a text, of its letters and digits only: layout, punctuation and width do not count.
 *
 * @source Broder 1997, On the resemblance and containment of documents (bottom-k of shingles)
 */
export function textSketch(text: string): TextSketch {
  const tokens = tokenHashes(text.normalize('NFKC').toLowerCase());
  const runs = runHashes(tokens);
  for (let limit = (SKETCH_SIZE * SPARE * ALL) / Math.max(runs.length, 1); ; limit *= SPARE * SPARE) {
    const small = distinct(below(runs, limit));
    if (small.length < SKETCH_SIZE && limit < ALL) continue;
    return { hashes: small.slice(0, SKETCH_SIZE), tokens: tokens.length };
  }
}

/**
 * Share of the runs of both texts together that both have (Jaccard), 0–1; exact for short texts, else an
 * estimate that depends on nothing but the two texts. 0 when one has no run.
 */
export function resemblance(a: TextSketch, b: TextSketch): number {
  if (!a.hashes.length || !b.hashes.length) return 0;
  let [seen, shared] = [0, 0];
  for (let i = 0, j = 0; seen < SKETCH_SIZE; seen += 1) {
    const [left = ALL, right = ALL] = [a.hashes[i], b.hashes[j]];
    if (left === ALL && right === ALL) break;
    shared += Number(left === right);
    i += Number(left <= right);
    j += Number(right <= left);
  }
  return shared / seen;
}

/** FNV-1a. @source Fowler, Noll & Vo, 32 bits */
const [FNV_START, FNV_PRIME] = [0x811c9dc5, 0x01000193];

/** Each Chinese character is a token, and each run of other letters and digits. Unit by unit, as millions are read. */
function tokenHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  let count = 0;
  let word = FNV_START;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === WORD) word = Math.imul(word ^ unit, FNV_PRIME);
    if (kind !== WORD && word !== FNV_START) {
      hashes[count++] = word;
      word = FNV_START;
    }
    if (kind === ALONE) hashes[count++] = Math.imul(FNV_START ^ unit, FNV_PRIME);
  }
  if (word !== FNV_START) hashes[count++] = word;
  return hashes.subarray(0, count);
}

const [UNKNOWN, BETWEEN, WORD, ALONE] = [0, 1, 2, 3];
/** By UTF-16 unit, filled as units are met. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const char = String.fromCharCode(unit);
  // Rare characters come in two halves; their script is not asked for.
  const isAlone = /[\p{Script=Han}\ud800-\udfff]/u.test(char);
  const kind = isAlone ? ALONE : /[\p{L}\p{N}\p{M}]/u.test(char) ? WORD : BETWEEN;
  kinds[unit] = kind;
  return kind;
}

function runHashes(tokens: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, tokens.length - RUN_TOKENS + 1));
  for (let start = 0; start < runs.length; start += 1) {
    let hash = 0;
    for (let i = start; i < start + RUN_TOKENS; i += 1) hash = Math.imul(hash ^ (tokens[i] ?? 0), 0x9e3779b1);
    runs[start] = mixed(hash);
  }
  return runs;
}

/** Spreads every bit over all: the smallest hashes are then a fair sample. @source Appleby, MurmurHash3 finalizer */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function below(hashes: Uint32Array, limit: number): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  let count = 0;
  for (const hash of hashes) if (hash < limit) kept[count++] = hash;
  return kept.subarray(0, count);
}

/** Sorts its argument. */
function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
}
