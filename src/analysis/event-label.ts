import type { Region } from '../lexicon/region.ts';

/** What a label is made from. */
export interface Labelled {
  readonly kind: string;
  readonly title: string | null;
  /** Place codes. */
  readonly participants: readonly string[];
}

/** Names of kinds in the language of the label. */
export type KindNames = Readonly<Record<string, string>>;

// A few words name an event; the whole title stands in the tooltip and in the table of sources.
const LONGEST_LABEL = 13;
const MOST_PLACES = 3;

/**
 * A few words for a mark. In Chinese the heart of the title: what stands in 《》, without the frame of a
 * forwarding notice, without the region that the figure is about anyway. In English an English title, else kind
 * and places, because a Chinese title says nothing to who cannot read it.
 *
 * @returns at most about 13 Chinese or 26 Latin characters; a cut is shown by …
 * @source policyloom; a notice is known by the document it forwards
 * @example eventLabel({ kind: 'plan', title: '关于印发《产业转移指南》的通知', participants: [] }, { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] }, 'zh', {}) // => '产业转移指南'
 */
export function eventLabel(
  event: Labelled,
  region: Region,
  language: 'zh' | 'en',
  kindNames: KindNames,
): string {
  const title = (event.title ?? '').replace(/\s+/g, ' ').trim();
  const fallback = [kindNames[event.kind] ?? event.kind, places(event, region, language)].join(' ').trim();
  if (language === 'zh') return cut(heart(title, region.name.zh) || fallback);
  return isLatin(title) ? cut(title) : fallback;
}

function heart(title: string, regionName: string): string {
  // 《北方网》：… names the paper that reports.
  const told = title.replace(/^《[^》]+》\s*[:：]\s*/, '');
  const named = [...told.matchAll(/《([^》]+)》?/g)].map((match) => match[1] ?? '');
  const longest = named.reduce((a, b) => (b.length > a.length ? b : a), '');
  const forwarded = /关于(?:印发|发布|公布|转发)(.+?)(?:的(?:通知|公告|通告|函))?$/.exec(told)?.[1];
  const core = longest || forwarded || told.replace(/^.{0,20}?关于(?=.{4})/, '');
  return core.length > regionName.length + 3 && core.startsWith(regionName)
    ? core.slice(regionName.length)
    : core;
}

function places(event: Labelled, region: Region, language: 'zh' | 'en'): string {
  const units = [...region.cities, ...region.provinces];
  const shorts = event.participants.flatMap(
    (code) => units.find((unit) => unit.code === code)?.short[language] ?? [],
  );
  const isWholeRegion =
    event.participants.length === region.provinces.length &&
    region.provinces.every((province) => event.participants.includes(province.code));
  return isWholeRegion || shorts.length > MOST_PLACES ? '' : shorts.join('–');
}

function isLatin(text: string): boolean {
  return text.length > 0 && (text.match(/[\p{Script=Latin}\s]/gu)?.length ?? 0) > text.length / 2;
}

/** Latin characters are half as wide as Chinese ones. */
function cut(text: string): string {
  let width = 0;
  const characters = [...text];
  const fits = characters.findIndex((character) => {
    width += character < '\u2e80' ? 0.5 : 1;
    return width > LONGEST_LABEL;
  });
  return fits < 0
    ? text
    : `${characters
        .slice(0, fits - 1)
        .join('')
        .trimEnd()}…`;
}
