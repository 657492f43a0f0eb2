/** A dictionary word found in a text; offsets are UTF-16, half-open. */
export interface TrieHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** A dictionary of words for leftmost-longest matching; a later word replaces an earlier one of the same spelling. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };
  /** Marks how words begin: most places of a text are ruled out without a look into the tree. */
  readonly #begins = new Uint8Array(0x10000);
  /** Marks the first two units of words by their hash; two pairs may share one. */
  readonly #pairs = new Uint8Array(0x10000);

  set(word: string, value: T): void {
    let node = this.#root;
    const first = word.charCodeAt(0);
    if (word.length === 1) this.#begins[first] = ALONE;
    else {
      if (this.#begins[first] !== ALONE) this.#begins[first] = LONGER;
      this.#pairs[pairHash(first, word.charCodeAt(1))] = 1;
    }
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const child: Node<T> = node.next.get(unit) ?? { next: new Map(), value: undefined };
      node.next.set(unit, child);
      node = child;
    }
    node.value = value;
  }

  /** The value of exactly that word. */
  get(word: string): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (let i = 0; node && i < word.length; i++) node = node.next.get(word.charCodeAt(i));
    return node?.value;
  }

  /** Every word with its value, in no promised order. */
  *entries(): Generator<[string, T]> {
    yield* entriesBelow(this.#root, '');
  }

  /**
   * The longest word that starts at `start`, or undefined.
   *
   * @param fits a match it refuses gives way to the next shorter one
   */
  longestAt(text: string, start: number, fits: (end: number, value: T) => boolean): TrieHit<T> | undefined {
    let node = this.#root.next.get(text.charCodeAt(start));
    let best: TrieHit<T> | undefined;
    for (let end = start + 1; node; end++) {
      if (node.value !== undefined && fits(end, node.value)) best = { start, end, value: node.value };
      node = node.next.get(text.charCodeAt(end));
    }
    return best;
  }

  /** Words from left to right, each the longest at its place, none overlapping. */
  scan(text: string, fits: (end: number, value: T) => boolean = () => true): TrieHit<T>[] {
    const hits: TrieHit<T>[] = [];
    for (let start = 0; start < text.length; ) {
      const hit = this.#mayBegin(text, start) ? this.longestAt(text, start, fits) : undefined;
      if (hit) hits.push(hit);
      start = hit ? hit.end : start + 1;
    }
    return hits;
  }

  #mayBegin(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    const begins = this.#begins[unit];
    return begins !== 0 && (begins === ALONE || this.#pairs[pairHash(unit, text.charCodeAt(at + 1))] === 1);
  }
}

/** The unit begins words of two units or more, or is a word by itself. */
const [LONGER, ALONE] = [1, 2];

/** 0 to 0xffff; the factor is odd and spreads neighbouring units. */
function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff;
}

function* entriesBelow<T>(node: Node<T>, prefix: string): Generator<[string, T]> {
  if (node.value !== undefined) yield [prefix, node.value];
  for (const [unit, child] of node.next) yield* entriesBelow(child, prefix + String.fromCharCode(unit));
}
