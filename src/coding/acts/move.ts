import { actPattern } from '../../lexicon/act-words.ts';
import type { SentenceView } from '../sentence-view.ts';
import { clauseAround } from '../sentence-view.ts';
import { type Act, verbMatches } from './act.ts';

const VERB = new RegExp(`(?:${actPattern('moving')})(?:了|完成)?`, 'g');
const MOVER = new RegExp(actPattern('movers', 'firm', 'plant', 'institution', 'campus'));
/** 由北京迁往唐山, 在魏县投资建设的: who moves need not be called a firm. */
const FROM_TO = /(?:由|从)[^,。;]{2,10}(?:迁|搬)[往至到入]|在[^,。;]{2,16}投资(?:建设|兴建)/;
const INVESTMENT = new RegExp(`^(?:${actPattern('moving', 'builds')})`);

/** Moves of firms, markets and institutions, and what they build elsewhere; origin and destination are read later. */
export function moves(sentence: SentenceView): Act[] {
  return verbMatches(sentence, 'moving', VERB).flatMap((match) => {
    const verb = { start: match.index, end: match.index + match[0].length };
    const clause = clauseAround(sentence.text, verb.start, verb.end);
    const words = sentence.text.slice(0, clause.end);
    if (!MOVER.test(words) && !FROM_TO.test(words)) return [];
    if (!isPlant(sentence.text.slice(clause.start, verb.start), match[0])) return [];
    if (isTopic(sentence.text.slice(clause.start, verb.start), sentence.text.slice(verb.end, clause.end)))
      return [];
    if (DESCRIBES.test(sentence.text.slice(verb.end, clause.end))) return [];
    return [{ form: 'move', kind: 'enterprise-transfer', verb, object: clause, title: '' } as const];
  });
}

/** 就商户搬迁交换意见: what was talked over has not happened. */
function isTopic(before: string, after: string): boolean {
  return (
    /(?:就|围绕|关于)[^,]*$/.test(before) &&
    /^[^,。;]{0,10}(?:交换|交流|座谈|洽谈|商谈|会谈|磋商|沟通|讨论|研讨|对接)/.test(after)
  );
}

/** 由北京迁至黄骅的一家企业: the move only says which firm is meant; 落地案例 is no move. */
const DESCRIBES =
  /^[^,。;的]{0,12}的[一二两三四五六七八九十几多\d]*[家个批]?[^,。;]{0,8}?(?:企业|公司|厂|商户|药企|车企|学校|医院)(?!搬|迁|落|入)|^(?:合同|协议|意向|案例|见效|生根|实施|政策|服务)/;

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
