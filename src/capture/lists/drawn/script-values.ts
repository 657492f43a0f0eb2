/** A value as a script writes it out; `undefined` for a name, whose value only the script knows. */
export type ScriptValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ScriptValue[]
  | { readonly [key: string]: ScriptValue };

/** Where a value may begin: after a sign of assignment, call or member, or with the script. */
const BEGIN = /(?:^|[=(:,]|\breturn\b)\s*(?=[[{])|JSON\.parse\(\s*(?=["'`])/g;
/** Characters that are looked at in all: a megabyte of program is passed over in a blink. */
const MOST_STEPS = 20_000_000;
const MAX_DEPTH = 60;

/**
 * The arrays and objects that a script writes out: JSON, what `JSON.parse` is given as text, and literals of
 * JavaScript (bare names of members, single quotes, commas at the end). Nothing is run.
 */
export function scriptValues(script: string): ScriptValue[] {
  const found: ScriptValue[] = [];
  const reader = new LiteralReader(script);
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(script); match && reader.steps < MOST_STEPS; match = BEGIN.exec(script)) {
    const value = reader.readAt(match.index + match[0].length);
    if (value === NOTHING) continue;
    found.push(typeof value === 'string' ? parsed(value) : value);
    BEGIN.lastIndex = reader.at;
  }
  return found;
}

function parsed(json: string): ScriptValue {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** The text that a string literal at that place stands for, and where it ends; null where there is none. */
export function stringAt(script: string, at: number): { readonly text: string; readonly end: number } | null {
  const reader = new LiteralReader(script);
  const text = reader.readAt(at);
  return typeof text === 'string' ? { text, end: reader.at } : null;
}

/** What is no literal. */
const NOTHING = Symbol('nothing');
type Read = ScriptValue | typeof NOTHING;

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const NAME = /[A-Za-z_$][\w$]*/y;
const SPACE = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/y;
const WORDS: ReadonlyMap<string, ScriptValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** A text in quotes of any kind, on one line but between backticks, and there without parts that are worked out. */
const STRING =
  /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'|`[^`\\$]*(?:(?:\\[\s\S]|\$(?!\{))[^`\\$]*)*`/y;
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

function plainOf(_: string, unicode?: string, byte?: string, char = ''): string {
  const code = unicode ?? byte;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return char === '\n' ? '' : (ESCAPES[char] ?? char);
}

function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'" || char === '`';
}

class LiteralReader {
  at = 0;
  steps = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  readAt(at: number): Read {
    this.at = at;
    const value = this.#value(0);
    this.steps += this.at - at + 1;
    return value;
  }

  #value(depth: number): Read {
    this.#take(SPACE);
    const first = this.#text[this.at];
    if (depth > MAX_DEPTH) return NOTHING;
    if (first === '{') return this.#members(depth + 1);
    if (first === '[') return this.#list(depth + 1);
    if (isQuote(first)) return this.#string();
    return this.#word();
  }

  #word(): Read {
    const number = this.#take(NUMBER);
    if (number) return Number(number);
    const name = this.#take(NAME);
    return name && name !== 'function' && name !== 'new' ? WORDS.get(name) : NOTHING;
  }

  #list(depth: number): Read {
    const list: ScriptValue[] = [];
    this.at += 1;
    while (!this.#skip(']')) {
      const value = this.#value(depth);
      if (value === NOTHING) return NOTHING;
      list.push(value);
      if (!this.#isApart(']')) return NOTHING;
    }
    return list;
  }

  #members(depth: number): Read {
    const members: [string, ScriptValue][] = [];
    this.at += 1;
    while (!this.#skip('}')) {
      const key = this.#key();
      const value = key === null ? NOTHING : this.#value(depth);
      if (key === null || value === NOTHING) return NOTHING;
      members.push([key, value]);
      if (!this.#isApart('}')) return NOTHING;
    }
    return Object.fromEntries(members);
  }

  /** A comma, or the end, comes after each member. */
  #isApart(close: string): boolean {
    return this.#skip(',') || this.#text[this.at] === close;
  }

  /** Name of a member with its colon; null where there is none. */
  #key(): string | null {
    this.#take(SPACE);
    const isQuoted = isQuote(this.#text[this.at]);
    const name = isQuoted ? this.#string() : (this.#take(NAME) ?? this.#take(NUMBER));
    return typeof name === 'string' && this.#skip(':') ? name : null;
  }

  #string(): Read {
    const taken = this.#take(STRING);
    return taken === null ? NOTHING : taken.slice(1, -1).replace(ESCAPE, plainOf);
  }

  /** Passes over space and one sign; false when the sign is not there. */
  #skip(sign: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [taken] = pattern.exec(this.#text) ?? [];
    if (taken) this.at = pattern.lastIndex;
    return taken ?? null;
  }
}
