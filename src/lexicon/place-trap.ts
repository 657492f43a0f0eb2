import { allMatches } from './all-matches.ts';
import traps from './place-traps.json' with { type: 'json' };
import { unitTable } from './unit-table.ts';

/** What the words after a place name make of it. */
export type PlaceTrap =
  | { readonly kind: 'organisation'; readonly end: number }
  | { readonly kind: 'name'; readonly end: number };

const IMMEDIATE = new RegExp(
  `^(?:${[traps.street, traps.settlement, traps.station, traps.airport, traps.estate, traps.river].join('|')})`,
);
const AIRPORT = new RegExp(`^${traps.airport}`);
const SQUARE = new RegExp(`^${traps.square}`);
const PORT = new RegExp(`^${traps.port}(?!.{0,4}(?:${traps.zones}))`);
const BREAK = new RegExp(traps.breaks);
const ORGANISATION = new RegExp(traps.organisation, 'g');
const GENERIC = new RegExp(traps.generic);
const BRAND = new RegExp(`^(?:${traps.brands})`);
/** An organisation's suffix stands at most this far behind its place; longer names are rare, hits by chance are not. */
const NAME_REACH = 18;
const LOOK_AHEAD = 2;

/**
 * Whether the text that follows makes the name part of another: a street, village, station, port, square,
 * housing estate (`name`), or a firm, bank, school, hospital, newspaper (`organisation`). Null when it stays a place.
 *
 * @param text folded, references masked
 * @param isGroup a group name such as 京津冀 is part of a firm's name at most
 */
export function placeTrapAt(text: string, end: number, isGroup: boolean): PlaceTrap | null {
  if (!goesOn(text.charCodeAt(end))) return null;
  const after = text.slice(end, end + NAME_REACH + 8);
  const organisation = organisationLength(after, isGroup);
  if (organisation > 0) return { kind: 'organisation', end: end + organisation };
  if (isGroup) return null;
  const name = IMMEDIATE.exec(after) ?? PORT.exec(after) ?? squareIn(after);
  return name ? { kind: 'name', end: end + name[0].length } : null;
}

/** A name goes on with a Chinese character, a letter, a digit or a mark inside names: all words of traps do. */
function goesOn(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || INSIDE_NAMES[unit] === 1;
}

const INSIDE_NAMES = unitTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789·-');

/** The trap of a name that another follows at once: both are an airport's (石家庄|正定国际机场), else null. */
export function airportTrapAt(text: string, end: number): PlaceTrap | null {
  const airport = AIRPORT.exec(text.slice(end, end + NAME_REACH));
  return airport && { kind: 'name', end: end + airport[0].length };
}

function squareIn(after: string): RegExpExecArray | null {
  const square = SQUARE.exec(after);
  return square && !BREAK.test(square[0]) && !GENERIC.test(square[0]) ? square : null;
}

function organisationLength(after: string, isGroup: boolean): number {
  let length = isGroup ? 0 : (BRAND.exec(after)?.[0].length ?? 0);
  // A break mostly follows at once, which spares the search for an organisation.
  const stop = BREAK.exec(after)?.index ?? NAME_REACH;
  const reach = Math.min(stop, NAME_REACH);
  // 天津港|与: some names are told by the word that breaks off.
  for (const match of allMatches(after.slice(0, reach + LOOK_AHEAD), ORGANISATION)) {
    if (match.index + match[0].length > reach) break;
    const between = after.slice(0, match.index);
    if (GENERIC.test(between) || (isGroup && !isFirm(match[0], between))) break;
    length = match.index + match[0].length;
  }
  return length;
}

function isFirm(suffix: string, between: string): boolean {
  return /公司|集团|银行/.test(suffix) && between.length !== 1;
}
