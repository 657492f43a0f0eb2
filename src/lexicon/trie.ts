/** A dictionary word found in a text; offsets are UTF-16, half-open. */
export interface TrieHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * A dictionary of words for leftmost-longest matching; a later word replaces an earlier one of the same spelling.
 * Its tree lies in typed arrays: a step from a beginning of words by one more unit is a look into a hash table.
 */
export class Trie<T> {
  readonly #words = new Map<string, T>();
  /** Value of the word that ends in a state; state 0 is the beginning of all. */
  readonly #values: (T | undefined)[] = [undefined];
  /** Marks how words begin: most places of a text are ruled out without a look into the tree. */
  readonly #begins = new Uint8Array(0x10000);
  /** Marks the first two units of words by their hash; two pairs may share one. */
  readonly #pairs = new Uint8Array(0x10000);
  #steps = new Steps(FEWEST_SLOTS);

  set(word: string, value: T): void {
    this.#words.set(word, value);
    this.#markBegin(word);
    let state = 0;
    for (let i = 0; i < word.length; i++) state = this.#stepOrAdd(state, word.charCodeAt(i));
    this.#values[state] = value;
  }

  /** The value of exactly that word. */
  get(word: string): T | undefined {
    return this.#words.get(word);
  }

  /** Every word with its value, in no promised order. */
  entries(): Iterable<[string, T]> {
    return this.#words.entries();
  }

  /**
   * The longest word that starts at `start`, or undefined.
   *
   * @param fits a match it refuses gives way to the next shorter one
   */
  longestAt(text: string, start: number, fits?: (end: number, value: T) => boolean): TrieHit<T> | undefined {
    const steps = this.#steps;
    let best: TrieHit<T> | undefined;
    let state = steps.next(0, text.charCodeAt(start));
    for (let end = start + 1; state !== 0; end++) {
      const value = this.#values[state];
      if (value !== undefined && (fits === undefined || fits(end, value))) best = { start, end, value };
      state = end < text.length ? steps.next(state, text.charCodeAt(end)) : 0;
    }
    return best;
  }

  /** Words from left to right, each the longest at its place, none overlapping. */
  scan(text: string, fits?: (end: number, value: T) => boolean): TrieHit<T>[] {
    const hits: TrieHit<T>[] = [];
    const begins = this.#begins;
    const pairs = this.#pairs;
    for (let start = 0; start < text.length; ) {
      const unit = text.charCodeAt(start);
      const begun = begins[unit];
      if (begun === 0 || (begun === LONGER && pairs[pairHash(unit, text.charCodeAt(start + 1))] === 0)) {
        start++;
        continue;
      }
      const hit = this.longestAt(text, start, fits);
      if (hit) hits.push(hit);
      start = hit ? hit.end : start + 1;
    }
    return hits;
  }

  #markBegin(word: string): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) this.#begins[first] = ALONE;
    else if (this.#begins[first] !== ALONE) this.#begins[first] = LONGER;
    this.#pairs[pairHash(first, word.charCodeAt(1))] = 1;
  }

  #stepOrAdd(state: number, unit: number): number {
    const known = this.#steps.next(state, unit);
    if (known !== 0) return known;
    const added = this.#values.push(undefined) - 1;
    if (this.#steps.isFull) this.#steps = this.#steps.grown();
    this.#steps.add(state, unit, added);
    return added;
  }
}

/** The unit begins words of two units or more, or is a word by itself. */
const [LONGER, ALONE] = [1, 2];

/** Hash of two units, 0 to 0xffff; the factor is odd and spreads neighbouring units. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff;
}

const FEWEST_SLOTS = 1024;

/** Steps of a tree from state to state by one unit; 0 is no step. */
class Steps {
  readonly #states: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;
  readonly #mask: number;
  #size = 0;

  /** @param slots a power of two */
  constructor(slots: number) {
    this.#states = new Int32Array(slots);
    this.#units = new Uint16Array(slots);
    this.#targets = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  /** Above a half of the slots, sought steps meet too many others. */
  get isFull(): boolean {
    return this.#size * 2 >= this.#targets.length;
  }

  next(state: number, unit: number): number {
    for (let slot = this.#slotOf(state, unit); ; slot = (slot + 1) & this.#mask) {
      const target = this.#targets[slot] ?? 0;
      if (target === 0 || (this.#units[slot] === unit && this.#states[slot] === state)) return target;
    }
  }

  /** The step must be new, and a slot free. */
  add(state: number, unit: number, target: number): void {
    let slot = this.#slotOf(state, unit);
    while (this.#targets[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#states[slot] = state;
    this.#units[slot] = unit;
    this.#targets[slot] = target;
    this.#size++;
  }

  grown(): Steps {
    const larger = new Steps(this.#targets.length * 2);
    for (let slot = 0; slot < this.#targets.length; slot++) {
      const target = this.#targets[slot] ?? 0;
      if (target !== 0) larger.add(this.#states[slot] ?? 0, this.#units[slot] ?? 0, target);
    }
    return larger;
  }

  #slotOf(state: number, unit: number): number {
    const mixed = Math.imul(Math.imul(state, 0x9e3779b1) + unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
