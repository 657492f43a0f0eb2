import simplified from './simplified.json' with { type: 'json' };

/**
 * The text as matching sees it: full-width forms to ASCII, traditional characters to simplified, radicals and
 * compatibility forms to plain characters, every dash to `-` and every middle dot to `·`. One UTF-16 unit stays
 * one unit, so offsets into the result are offsets into the original.
 *
 * @example fold('環渤海（２０１５）') // => '环渤海(2015)'
 */
export function fold(text: string): string {
  let out = '';
  let keptFrom = 0;
  for (let at = nextFoldable(text, 0); at < text.length; at = nextFoldable(text, at + 1)) {
    out += text.slice(keptFrom, at) + String.fromCharCode(TABLE[text.charCodeAt(at)] ?? 0);
    keptFrom = at + 1;
  }
  return keptFrom === 0 ? text : out + text.slice(keptFrom);
}

function nextFoldable(text: string, from: number): number {
  let at = from;
  while (at < text.length && TABLE[text.charCodeAt(at)] === 0) at++;
  return at;
}

const FULL_WIDTH_SHIFT = 0xfee0;
const TABLE = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - FULL_WIDTH_SHIFT;
  for (const [from, to] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) foldCompatibility(table, unit);
  }
  for (const [index, from] of [...simplified.from].entries()) {
    table[from.charCodeAt(0)] = simplified.to.charCodeAt(index);
  }
  for (const dash of '‐‑‒–—―－﹣−') table[dash.charCodeAt(0)] = '-'.charCodeAt(0);
  for (const dot of '•・‧∙⋅●') table[dot.charCodeAt(0)] = '·'.charCodeAt(0);
  for (const space of '\u3000\u00a0\u2002\u2003') table[space.charCodeAt(0)] = ' '.charCodeAt(0);
  closeChains(table);
  return table;
}

/** A radical may fold to a traditional character, which folds again. */
function closeChains(table: Uint16Array): void {
  for (let unit = 0; unit < table.length; unit++) {
    for (let next = table[table[unit] ?? 0]; next; next = table[next]) table[unit] = next;
  }
}

function foldCompatibility(table: Uint16Array, unit: number): void {
  const plain = String.fromCharCode(unit).normalize('NFKC');
  if (plain.length === 1 && plain.charCodeAt(0) !== unit) table[unit] = plain.charCodeAt(0);
}
