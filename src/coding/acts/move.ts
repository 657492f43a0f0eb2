import { allMatches } from '../../lexicon/all-matches.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import type { Act } from './act.ts';

const VERB =
  /(?:签约入驻|签约落户|集体入驻|入驻|进驻|签约落地|落户|落地|整体搬迁|搬迁|搬至|搬到|搬入|搬进|迁至|迁往|迁到|迁入|迁址|外迁|迁出|转移到|转移至|转到|转至|移到|移至|疏解到|疏解至|投产(?!业)|投入(?:运营|生产|使用)|上线运行|投运|开业(?![务界内主])|开工建设|开工(?![作业])|动工(?![业作程具人会信商])|奠基|开诊|开学(?![习术校])|开张|试营业|营业|试生产|试产|点火|下线|竣工|收购|投资建设|投资兴建|投资建厂|建厂|设厂|设立|建立|成立(?![项法案])|开设|挂牌|揭牌|启用|投用|办学|对外运营|开门(?:迎客|纳客|营业|迎接)|对外营业|正式运营|落成|开市(?!场)|并网发电)(?:了|完成)?/g;
const MOVER =
  /企业|公司|集团|厂|商户|商家|市场|医院|学校|大学|学院|中学|小学|分校|校区|院区|分院|研究所|研究院|总部|项目|生产线|基地|店|药企|车企|银行|机构|高校|产线|商城|园区/;
/** 由北京迁往唐山, 在魏县投资建设的: who moves need not be called a firm. */
const FROM_TO = /(?:由|从)[^,。;]{2,10}(?:迁|搬)[往至到入]|在[^,。;]{2,16}投资(?:建设|兴建)/;
const INVESTMENT =
  /^(?:投产|开张|试营业|营业|试生产|试产|点火|下线|开工|动工|奠基|竣工|投资|建厂|设厂|收购|设立|建立|成立|开设|挂牌|揭牌|启用|投用|开业|投入运营|开诊|开学|办学|对外|开门|正式运营|落成|开市|并网)/;

/** Moves of firms, markets and institutions, and what they build elsewhere; origin and destination are read later. */
export function moves(sentence: SentenceView): Act[] {
  return allMatches(sentence.text, VERB).flatMap((match) => {
    const verb = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, verb.start, verb.end);
    const words = sentence.text.slice(0, clause.end);
    if (!MOVER.test(words) && !FROM_TO.test(words)) return [];
    if (!isPlant(sentence.text.slice(clause.start, verb.start), match[0])) return [];
    if (DESCRIBES.test(sentence.text.slice(verb.end, clause.end))) return [];
    return [{ form: 'move', kind: 'enterprise-transfer', verb, object: clause, title: '' } as const];
  });
}

/** 由北京迁至黄骅的一家企业: the move only says which firm is meant; 落地案例 is no move. */
const DESCRIBES =
  /^[^,。;的]{0,12}的[一二两三四五六七八九十几多\d]*[家个批]?[^,。;]{0,8}?(?:企业|公司|厂|商户|药企|车企|学校|医院)(?!搬|迁|落|入)|^(?:案例|见效|生根|实施|政策|服务)/;

/** 一批园区落地, 政策落地: what takes root is no firm. */
const NO_MOVER =
  /(?:园区|产业园|科技园|示范区|合作区|开发区|平台|政策|措施|举措|协议|方案|机制|规划|改革|成果|项目建设)(?:的)?(?:陆续|相继|成功|正式|先后|加快|加速|纷纷|全面)*$/;

function isPlant(before: string, word: string): boolean {
  return !/落地|落户/.test(word) || !NO_MOVER.test(before);
}

/** True for verbs that only make a move when a firm of one place acts in another: 开工, 投产, 设立. */
export function isInvestment(word: string): boolean {
  return INVESTMENT.test(word);
}
