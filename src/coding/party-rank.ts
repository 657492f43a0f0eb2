import type { Pack } from '../lexicon/load-pack.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { isCity, isProvince } from '../lexicon/roll-up.ts';

/** What a party is: its kind of body, and for governments its level. */
export type Rank =
  | 'province'
  | 'municipality'
  | 'city'
  | 'county'
  | 'park'
  | 'firm'
  | 'institution'
  | 'association';

const FIRM =
  /企业|公司|集团|工厂|厂商|厂(?!区)|商户|商家|机场|港口(?!岸)|商贸城|批发城|商场|银行|央企|国企|市场|项目(?!签约|对接|合作|协议|推介|洽谈)|[\u4e00-\u9fff]企|品牌|老字号|资本|商会会员|国管中心|[城建交产旅文水]投(?!资|产|入|运|用)|控股|股份|服装城|建材城|家居城|商城|药业|重工/;
const INSTITUTION =
  /大学|学院|医院|学校|高校|中学|小学|科研院所|研究院|研究所|院校|图书馆|博物馆|剧院|[\d两三四五六七八九十百余多]家[^,。;]{0,6}单位|(?:医疗|技术转移|科研|服务|培训|检测|公证|养老|文博|出版|仲裁|教育)机构|[一二三四五六七八九十]中$/;
const ASSOCIATION =
  /协会|妇联|侨联|团[省市县区]?委(?!员)|残联|红十字会|慈善总会|文联|作协|科协|消协|记协|书协|美协|工商联|商会|学会|联合会|联盟|研究会|促进会|共青团/;
const PARK =
  /园区|开发区|高新区|经开区|管委会|管理委员会|工业区|科技园|产业园|保税区|自贸|示范区|合作区|新城|中关村/;
const COUNTY =
  /区县|各区|市辖区|[两三四五六多]区|[两三四五六多]县|区政府|县政府|区委|县委|街道|乡镇|^等?[五六七八九十\d]+(?:地|市|县|区)/;
/** Governments and departments, which a bare name also stands for. */
const GOVERNMENT =
  /政府|党委|市委|省委|委员会|(?:[委局厅办署]|(?<![总分])部)$|[委局厅办](?=[等、]|$)|部门|人大|政协|海关|法院|检察院|税务|公安|工会/;

/** Rank of the body that names and the words after them stand for; a bare name is its government. */
export function partyRank(chain: readonly PlaceHit[], tail: string, pack: Pack): Rank {
  const organisation = chain.find((hit) => hit.kind === 'organisation');
  if (organisation) return rankOfWords(organisation.name) ?? 'firm';
  if (tail === '') return rankOfPlace(chain, pack);
  const body = bodyRank(tail);
  if (body) return body;
  if (PARK.test(tail)) return 'park';
  return COUNTY.test(tail) ? 'county' : rankOfPlace(chain, pack);
}

/** Rank that the words behind a name tell: of firms, institutions, associations; null for governments. */
export function bodyRank(tail: string): Rank | null {
  return GOVERNMENT.test(tail) ? null : rankOfWords(tail);
}

function rankOfWords(words: string): Rank | null {
  if (ASSOCIATION.test(words)) return 'association';
  if (INSTITUTION.test(words)) return 'institution';
  return FIRM.test(words) ? 'firm' : null;
}

function rankOfPlace(chain: readonly PlaceHit[], pack: Pack): Rank {
  const { region } = pack.gazetteer;
  let [isOfCities, isOfProvinces] = [true, true];
  for (const { codes } of chain) {
    for (const code of codes) {
      const isOne = isCity(code, region);
      const isUpper = isProvince(code, region);
      if (isUpper && !isOne) return 'province';
      isOfCities &&= isOne;
      isOfProvinces &&= isUpper;
    }
  }
  if (isOfProvinces) return 'municipality';
  return isOfCities ? 'city' : 'county';
}

/** True for governments, their departments and park committees. */
export function isGovernment(rank: Rank): boolean {
  return (
    rank === 'province' || rank === 'municipality' || rank === 'city' || rank === 'county' || rank === 'park'
  );
}

/** True for firms and for institutions such as hospitals: what moves. */
export function isFirmLike(rank: Rank): boolean {
  return rank === 'firm' || rank === 'institution';
}
