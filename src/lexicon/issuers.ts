import type { IssuerTier } from '../model/vocabulary.ts';
import lexicon from './issuers.json' with { type: 'json' };

/** A body as a page writes it and as it is called. */
export interface Issuer {
  readonly asWritten: string;
  /** Full name, abbreviations and a missing place name made good. */
  readonly name: string;
  /** Null for bodies that are no level of government (companies, associations). */
  readonly tier: IssuerTier | null;
}

/** What bodies that issue documents end in. Longest first where one ends another. */
const ENDING =
  /(?:人民政府|政府|办公厅|办公室|政府办|管理委员会|委员会|管委会|常委会|常务委员会|领导小组|指挥部|联席会议|委|厅|局|部|署|院|总行|分行|银行|总队|支队|大队|中心|协会|联合会|总会|商会|学会|研究会|基金会|法院|检察院|公司|集团|大学|学院|馆|社|所|处|党组|书记处|总工会|工会|联盟|街道|镇|乡|兵团|海关|支行|妇联|残联|工商联|文联|科协|红十字会|政协|专班|委办|[市县区]办|爱卫办|扫黑办|(?:服务|工作|管理|监测|推广|保障)站|水文站|调查队|中学|小学|幼儿园)$/;
/** Words that end like a body and are none, or that only sentences hold. */
const NOT_A_BODY =
  /[，。；：！？、“”"《》〈〉0-9０-９]|^(?:各|有关|相关|附|第|关于|根据|按照|以上|上述|本|该|我|你|其他|全部|大部|内部|外部|一部|干部|联系|抄送)|(?:全部|内部|外部|干部|之所|场所|有所|处所|到处|好处|何处|之处|社区|乡镇|城镇|城乡|村镇|中小学|[主承协举督]办)$/;
const MAX_NAME_LENGTH = 34;
const MIN_NAME_LENGTH = 3;

const NATIONAL = new Map(
  lexicon.national.flatMap(([name = '', aliases = '']) =>
    [name, ...wordsOf(aliases)].map((alias) => [alias, name] as const),
  ),
);
const NATIONAL_CODES = new Map(
  lexicon.national.flatMap(([name = '', , codes = '']) =>
    wordsOf(codes).map((code) => [code, name] as const),
  ),
);
const PROVINCES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.provinces));

/** In the order of the file: the first that fits is taken. */
const EXPANSIONS = Object.entries(lexicon.expansions);

function wordsOf(spaced: string): string[] {
  return spaced.split(' ').filter(Boolean);
}

/** True for what can be the name of an issuing body: a known one, or one that ends as such names do. */
export function isIssuerName(text: string): boolean {
  if (NATIONAL.has(text.replace(/^中华人民共和国/, ''))) return true;
  if (text.length < MIN_NAME_LENGTH || text.length > MAX_NAME_LENGTH) return false;
  if (NOT_A_BODY.test(text) || !/^[\u4e00-\u9fff（）()·—－-]+$/.test(text)) return false;
  return ENDING.test(text) || isNationalOffice(text);
}

/**
 * Names of the bodies that a label, a signature or the head of a title lists, as written, in order. Marks and
 * white space part them, but not the spaces with which short names are spread over a line (财 政 部).
 *
 * @returns every part, also those that are no known body; nothing for 无 and the like
 */
export function splitIssuers(text: string): string[] {
  const spread = text
    .trim()
    .replace(/(?<=^|[\s\u3000])([\u4e00-\u9fff])[\s\u3000]+(?=[\u4e00-\u9fff](?:[\s\u3000]|$))/gu, '$1');
  const parts = spread.split(/[、,，;；|/]|[\s\u3000]+/).map((part) => part.replace(AND_OTHERS, '').trim());
  return parts.filter((part) => part && !/^(?:无|暂无|—+|-+|等)$/.test(part));
}

/** 国家发展改革委等8部门 names one of them. */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十]{1,3}个?)?(?:部门|单位|部委)$/;

/**
 * The body that a written name means.
 *
 * @param place the place whose site says so (北京市, 保定市): 市发展改革委 is its commission
 * @example issuerOf('国家发展改革委', null).name // => '国家发展和改革委员会'
 */
export function issuerOf(asWritten: string, place: string | null): Issuer {
  const bare = asWritten.replace(/\s+/g, '').replace(/^中华人民共和国(?=.{2,}$)/, '');
  const national = NATIONAL.get(bare);
  if (national) return { asWritten, name: national, tier: 'national' };
  const name = expanded(withPlace(bare, place));
  return { asWritten, name, tier: tierOf(name) };
}

/** The highest rank among bodies; null when none has one. */
export function highestTier(issuers: readonly Issuer[]): IssuerTier | null {
  const order: readonly (IssuerTier | null)[] = ['national', 'provincial', 'prefecture', 'county'];
  const ranks = issuers.map(({ tier }) => order.indexOf(tier)).filter((rank) => rank >= 0);
  return ranks.length ? (order[Math.min(...ranks)] ?? null) : null;
}

/**
 * The body whose 代字 begins a document number, as far as the code tells it: 京政发 is 北京市人民政府. A check
 * on what a page states, and the fallback where it states nothing.
 */
export function issuerOfCode(agency: string): string | null {
  const exact =
    NATIONAL_CODES.get(agency) ?? NATIONAL_CODES.get(agency.replace(/(?:联|办)?[规函发字]?$/, ''));
  if (exact) return exact;
  const province = PROVINCES.get(agency.slice(0, 1));
  const office =
    province && /^.[政府](办)?(?:发|函|字|规|办发|办函|办字|办规)?(?:[发函字规]|明电)?$/.exec(agency);
  if (!province || !office) return null;
  return `${province}人民政府${office[1] ? '办公厅' : ''}`;
}

/** The place that a site or body is of: 北京市海淀区 of 北京市海淀区人民政府; null when its name names none. */
export function placeOf(name: string): string | null {
  const match =
    /^(?:中共|中国共产党)?((?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}?(?:市|州|盟|地区))?(?:[\u4e00-\u9fff]{1,8}?(?:区|县|旗))?)/.exec(
      name,
    );
  return match?.[1] || null;
}

function withPlace(name: string, place: string | null): string {
  const level = /^(?:中共)?(省|自治区|市|州|区|县|旗)(?!场)/.exec(name)?.[1];
  if (!level || !place) return name;
  const end = place.lastIndexOf(level);
  return end < 1 ? name : name.replace(level, place.slice(0, end + level.length));
}

function expanded(name: string): string {
  for (const [short, full] of EXPANSIONS) {
    if (name.endsWith(short) && !name.endsWith(full)) return name.slice(0, -short.length) + full;
  }
  return name;
}

const OFFICE = /^(?:办公厅|办公室|党组|[\u4e00-\u9fff]{2,12}司)$/;

/** True for an office or department inside a national body, which speaks for it: 科技部人事司. */
function isNationalOffice(name: string): boolean {
  for (let end = name.length - 2; end >= 2; end -= 1) {
    if (OFFICE.test(name.slice(end)) && NATIONAL.has(name.slice(0, end))) return true;
  }
  return false;
}

function tierOf(name: string): IssuerTier | null {
  if (NATIONAL.has(name) || isNationalOffice(name)) return 'national';
  if (/^(?:国家|国务院|全国|最高人民|中共中央|中央|中国)/.test(name)) return 'national';
  if (name.startsWith('河北雄安新区')) return 'prefecture';
  return tierOfPlace(name.replace(/^中共/, ''));
}

function tierOfPlace(name: string): IssuerTier | null {
  const province = [...PROVINCES.values()].find((known) => name.startsWith(known)) ?? '';
  const inner = placeOf(name.slice(province.length));
  if (inner) return /[区县旗]$/.test(inner) ? 'county' : 'prefecture';
  return province || /^(?:省|自治区)/.test(name) ? 'provincial' : null;
}
