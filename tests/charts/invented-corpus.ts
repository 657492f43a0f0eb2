import { loadRegion } from '../../src/lexicon/load-region.ts';
import { type EventKind, eventKinds, type Scale } from '../../src/model/event.ts';
import type { CorpusTables } from '../../src/tables/corpus-tables.ts';
import { rowsTable } from '../../src/tables/rows-table.ts';

/** An event as a test writes it; what is left out gets a plain value. */
export interface InventedEvent {
  readonly id: string;
  readonly date: string | null;
  readonly scale: Scale;
  readonly kind?: EventKind;
  readonly title?: string;
  readonly url?: string | null;
  readonly participants?: readonly string[];
  /** Origin and destination make the links of the event directed. */
  readonly move?: readonly [string, string];
  readonly precision?: string;
  readonly status?: string;
  readonly issuerTier?: string | null;
  readonly announcementId?: string;
  /** Industries and instruments that its page speaks of. */
  readonly terms?: readonly string[];
}

/** A corpus of one page for each event; every title, date and number in it is made up. */
export function inventedCorpus(events: readonly InventedEvent[], isSample = true): CorpusTables {
  return {
    announcements: rowsTable('announcements', uniqueById(events.map(announcement))),
    mentions: rowsTable('mentions', events.flatMap(mentions)),
    events: rowsTable('events', events.map(eventRow)),
    linkages: rowsTable('linkages', events.flatMap(linkages)),
    codings: rowsTable('codings', []),
    region: loadRegion('jing-jin-ji'),
    isSample,
  };
}

interface Page {
  readonly id: string;
  readonly [column: string]: unknown;
}

function announcement(event: InventedEvent): Page {
  const id = event.announcementId ?? `page-${event.id}`;
  return {
    id,
    workId: id,
    title: event.title ?? `示例：${event.id}`,
    url: event.url === undefined ? `https://example.test/${event.id}.html` : event.url,
    canonicalUrl: null,
    siteName: '示例网',
    issuerTier: event.issuerTier ?? null,
    dateWritten: event.date,
    datePublished: event.date,
    issuers: [],
    issuersAsWritten: [],
    topics: [],
    keywords: [],
    tags: ['sample'],
    bodyText: '',
  };
}

function uniqueById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function eventRow(event: InventedEvent): object {
  const precision = event.date === null ? null : precisionOf(event.date);
  return {
    id: event.id,
    announcementId: event.announcementId ?? `page-${event.id}`,
    kind: event.kind ?? 'agreement',
    date: event.date,
    precision: event.precision ?? precision,
    scale: event.scale,
    participants: event.participants ?? event.move ?? [],
    origin: event.move ? [event.move[0]] : [],
    destination: event.move ? [event.move[1]] : [],
    actors: [],
    industries: [],
    instruments: [],
    status: event.status ?? 'suggested',
    coder: 'rules',
    confidence: 0.8,
  };
}

function mentions(event: InventedEvent): object[] {
  return (event.terms ?? []).map((entityId) => ({
    id: `${event.id} ${entityId}`,
    announcementId: event.announcementId ?? `page-${event.id}`,
    kind: /^[A-Z]/.test(entityId) ? 'industry' : 'instrument',
    entityId,
    flags: [],
    field: 'bodyText',
    start: 0,
    end: 2,
    quote: '示例',
  }));
}

function precisionOf(date: string): string {
  return ['year', 'month', 'day'][date.split('-').length - 1] ?? 'day';
}

function linkages(event: InventedEvent): object[] {
  const row = { date: event.date, kind: event.kind ?? 'agreement', weight: 1, eventIds: [event.id] };
  if (event.move) {
    const [placeA, placeB] = event.move;
    return [{ ...row, id: `${event.id} ${placeA} ${placeB}`, placeA, placeB, directed: true }];
  }
  const places = (event.participants ?? []).toSorted();
  return places.flatMap((placeA, i) =>
    places
      .slice(i + 1)
      .map((placeB) => ({ ...row, id: `${event.id} ${placeA} ${placeB}`, placeA, placeB, directed: false })),
  );
}

const TITLES = [
  '关于印发《京津冀产业转移承接指引（示例）》的通知',
  '两市签署装备制造合作框架协议',
  '生物医药产业园揭牌',
  '关于加快推进港口协同发展的若干意见',
  '科技园区分园开园运营',
  '三地共建先进制造业集群行动方案（2021—2025年）',
  '食品企业整体搬迁投产',
  '税收收入分享办法印发',
  '产业协同发展座谈会在廊坊召开',
  '资质互认合作备忘录',
];

/**
 * A corpus of a given size, the same in every run: few events before 2014, more after, Beijing in the middle of the
 * network. Dates of every precision, some undated, some rejected.
 */
export function seededCorpus(size: number, isSample = true): CorpusTables {
  const random = generator(size + 7);
  return inventedCorpus(
    Array.from({ length: size }, (_, i) => seededEvent(`event-${String(i).padStart(4, '0')}`, random)),
    isSample,
  );
}

function seededEvent(id: string, random: () => number): InventedEvent {
  const { cities, provinces } = loadRegion('jing-jin-ji');
  const scale = seededScale(random);
  const units = scale === 'intercity' ? cities : provinces;
  const places = twoPlaces(
    units.map((unit) => unit.code),
    random,
  );
  const isMove = scale === 'intercity' && random() < 0.35;
  return {
    id,
    scale,
    date: inventedDate(random),
    kind: isMove ? 'enterprise-transfer' : (pick(eventKinds, random) ?? 'plan'),
    title: pick(TITLES, random) ?? '',
    issuerTier: pick(['national', 'provincial', 'prefecture', null], random) ?? null,
    status: random() < 0.05 ? 'rejected' : 'suggested',
    participants: scale === 'regional' ? provinces.map((province) => province.code) : places,
    ...(isMove ? { move: places } : {}),
  };
}

function seededScale(random: () => number): Scale {
  if (random() < 0.22) return 'regional';
  return random() < 0.45 ? 'provincial' : 'intercity';
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function twoPlaces(places: readonly string[], random: () => number): readonly [string, string] {
  const first = random() < 0.6 ? 0 : Math.floor(random() * places.length);
  const step = 1 + Math.floor(random() * (places.length - 1));
  return [places[first] ?? '', places[(first + step) % places.length] ?? ''];
}

function inventedDate(random: () => number): string | null {
  if (random() < 0.03) return null;
  const year = random() < 0.25 ? 2000 + Math.floor(random() * 14) : 2014 + Math.floor(random() * 11);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const precision = random();
  if (precision < 0.1) return `${year}`;
  return precision < 0.25 ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** Terms that documents of an invented corpus speak of together, in groups. */
const TERM_GROUPS = [
  ['C31', 'C26', 'C30', 'N77', 'environment-regulation'],
  ['C27', 'S-BIO', 'Q84', 'supply-talent', 'M73'],
  ['C36', 'S-NEV', 'C38', 'supply-funds', 'environment-tax'],
  ['F51', 'G59', 'C18', 'supply-infrastructure', 'F52'],
  ['A01', 'C13', 'C14', 'R90', 'environment-goals'],
  ['C39', 'S-NIT', 'I65', 'environment-finance', 'demand-demonstration'],
  ['G53', 'G55', 'G56', 'environment-strategy', 'supply-public-service'],
] as const;

/** The same corpus with two or three terms a page, mostly of one group. */
export function seededTermCorpus(size: number, isSample = true): CorpusTables {
  const random = generator(size + 7);
  const termed = generator(size + 11);
  return inventedCorpus(
    Array.from({ length: size }, (_, i) => ({
      ...seededEvent(`event-${String(i).padStart(4, '0')}`, random),
      terms: seededTerms(termed),
    })),
    isSample,
  );
}

function seededTerms(random: () => number): string[] {
  const group = pick(TERM_GROUPS, random) ?? [];
  const other = pick(TERM_GROUPS, random) ?? [];
  const chosen = [pick(group, random), pick(group, random), random() < 0.3 ? pick(other, random) : undefined];
  return [...new Set(chosen.flatMap((term) => term ?? []))];
}

/** Park and Miller's minimal standard: numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed * 1_000_003 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
