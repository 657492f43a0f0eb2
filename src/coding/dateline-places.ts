import type { PlaceHit } from '../lexicon/place-hit.ts';
import { unitTable } from '../lexicon/unit-table.ts';

/** 12月7日电, 5日讯: with its date a dateline needs no agency before the place; 日电商 is none. */
const DATED = /^(?:\d{4}年)?(?:\d{1,2}月)?\s?\d{1,2}日\s?(?:专?电(?![力子影视商动网话价量站缆信])|讯)/;
/** 本报石家庄讯: without a date an agency or paper stands before the place, and no word goes on behind. */
const UNDATED = /^\s?(?:专?电|讯)(?![\u4e00-\u9fff])/;
/** Of Chinese characters only these can stand right behind the place. */
const OPENS = unitTable('专电讯');
const FIRST_HAN = 0x4e00;
const AGENCY = /[社网报台]/;
const LIST_MARK = /^[、和]$/;
/** How far behind a place a dateline's 电 can stand. */
const REACH = 20;

/**
 * The places of datelines (新华社北京、天津5月2日电): where a report was written, so that they are named but have no
 * part in what it tells.
 *
 * @param places the hits of the text, in order
 * @param text folded
 */
export function datelinePlaces(places: readonly PlaceHit[], text: string): ReadonlySet<PlaceHit> {
  const found = new Set<PlaceHit>();
  let next: PlaceHit | null = null;
  for (const place of places.toReversed()) {
    const isListed = next && found.has(next) && LIST_MARK.test(text.slice(place.end, next.start));
    if (isListed || isDateline(text, place)) found.add(place);
    next = place;
  }
  return found;
}

function isDateline(text: string, { start, end }: PlaceHit): boolean {
  const next = text.charCodeAt(end);
  if (next >= FIRST_HAN && OPENS[next] !== 1) return false;
  const after = text.slice(end, end + REACH);
  return DATED.test(after) || (UNDATED.test(after) && AGENCY.test(text.charAt(start - 1)));
}
