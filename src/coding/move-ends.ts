import { actPattern } from '../lexicon/act-words.ts';
import type { Act } from './acts/act.ts';
import { isInvestment } from './acts/move.ts';
import { SEAT } from './firm-meant.ts';
import type { NamedParty, Party } from './parties.ts';
import { isFirmLike } from './party-rank.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';

const FROM = /(?:从|由|自)$/;
const LEAVES = /^[^,。;]{0,12}(?:搬|迁|疏解|转移|外迁|来到|落户|入驻|转到|引进|引入|招引)/;
const MOVER =
  /企业|公司|集团|厂|商户|商家|市场|医院|学校|大学|学院|中学|小学|研究所|研究院|药企|车企|机构|高校|商城|项目|外迁|迁出|疏解|总部/;
/** Words of going right before the place that something goes to. */
export const INTO: RegExp =
  /(?:入驻|进驻|落户|落地|搬至|搬到|搬入|搬进|迁至|迁往|迁到|迁入|转移到|转移至|疏解到|疏解至|搬迁到|搬迁至|至|到|往|落户在|落户于)(?:了|于|在)?(?:位于|地处|坐落[于在])?$/;

/** The destination may stand a little behind the clause of the verb. */
export const REACH = 4;

/** 衡水高新区内, 白沟…箱包城里: the text opens with where it happened. */
const INSIDE =
  /^[^,。;]{2,36}(?:里|内|中)(?=,)|^[\u4e00-\u9fff]{2,16}(?:新城|新区|高新区|开发区|经开区|工业园|产业园)(?=,)/;

/** True for the place that the mover of an act goes to. */
export function isDestination({ party, role }: NamedParty, act: Act, sentence: SentenceView): boolean {
  const before = sentence.text.slice(Math.max(0, party.start - 8), party.start);
  if (party.start >= act.verb.end) return INTO.test(before) || party.start === act.verb.end;
  if (isVenue({ party, role }, before, sentence) || isHost({ party, role }, act, sentence)) return true;
  if (isGoal(before, sentence.text.slice(party.end))) return true;
  if (/^$|,$/.test(before) && INSIDE.test(sentence.text.slice(party.start))) return true;
  if (/(?:位于|坐落于?|设在|选址)$/.test(before) && !SEAT.test(before)) return true;
  return isPlantOf(party, act, sentence);
}

/** By the words on both sides of the name. */
function isGoal(before: string, after: string): boolean {
  return WENT_TO.test(before) || JOINT_FIRM.test(after) || (before.endsWith('向') && MOVED_TO.test(after));
}

/** 北京现代|沧州工厂: the firm's plant bears the name of where it stands. */
function isPlantOf(party: Party, act: Act, sentence: SentenceView): boolean {
  const isNear = party.start > 0 && party.end > act.verb.start - PLANT_REACH;
  return isNear && PLANT.test(party.tail) && followsFirm(sentence, party);
}

/** So far before the verb a plant's name may end. */
const PLANT_REACH = 20;

const PLANT = new RegExp(actPattern('movers', 'plant', 'campus'));

/** 由…集团投资建设的定州…基地: the plant's name tells where it stands. */
const INVESTED_BY = /由[^,、与和]{2,24}(?:投资|独资)(?:建设|兴建|新建|打造)的$/;

/** 搬到黄骅的一家公司…下线: told before the verb. */
const WENT_TO = /(?:搬|迁)(?:移|迁)?(?:到|至|往|入|进)(?:了)?$/;

/** 完成向沧州的搬迁. */
const MOVED_TO = /^[^,。;、]{0,14}的(?:整体)?(?:搬迁|转移|迁移|疏解)/;

/** 衡水工业新区日前迎来北京的企业: the host is the subject, also with the day between commas. */
const RECEIVES =
  /^[^,。;、与和]{0,14}(?:,(?:\d{1,2}月)?(?:\d{1,2}日|昨[天日]|今[天日]|日前|近日))?[^,。;、与和]{0,6}(?:迎来|迎接|引进|引入|引来|吸引|接纳|传来)/;

/** 某公司与固安县合资兴办的配件厂: the local partner of a firm. */
const JOINT_FIRM =
  /^[^,。;、与和同]{0,8}(?:合资|联营|合办|合作|联合|共同)(?:兴办|建设|创办|开办|建立|投资|组建|经营|兴建)*的[^,。;]{1,16}(?:厂|公司|企业|商场|饭店|生产线)/;

function isHost({ party, role }: NamedParty, act: Act, { text }: SentenceView): boolean {
  return role === 'party' && RECEIVES.test(text.slice(party.end, act.verb.start));
}

function isVenue({ party, role }: NamedParty, before: string, { text }: SentenceView): boolean {
  if (role === 'venue') return !SEAT.test(before);
  if (INVESTED_BY.test(text.slice(0, party.start))) return true;
  return /在$/.test(before) && !SEAT.test(before) && PLANT_THERE.test(text.slice(party.end));
}

/** 在武安的新厂区: where a firm has its plant. */
const PLANT_THERE =
  /^的[^,。;的]{0,8}(?:厂区|工厂|厂房|新厂|分厂|基地|生产线|园区|院区|校区|分院|分校|项目|厂|新?市场|新址|门店|商城)/;

const TRADE = `(?:${actPattern('movers', 'firm', 'institution', 'trade')})`;

/** 北京…制衣中心|衡水新厂: what stands between two places is a firm's own name. */
const FIRM_NAME = new RegExp(
  `^[^,、与和在于的到至由从\\d]{0,12}(?:${TRADE}|中心|所|社|重工|股份|药业|科技|实业)(?:投资的|所属的?|下属的?)?$`,
);
/** 北京交通大学等4所高校|雄安校区, 三所学校的|雄安校区: who is counted together. */
const NUMBERED = new RegExp(`(?:^|等)[\\d一二两三四五六七八九十]+[所家个户](?:[^,。;、的]{0,6})${TRADE}的?$`);

/** 新发地农产品批发市场|高碑店项目: a firm without a place in its name. */
const FIRM_BEFORE = /[\u4e00-\u9fff]{2}(?:公司|集团|市场|商城|学校|中学|小学|医院)$/;

/** 北京现代沧州工厂: the firm's seat, then where its plant stands. */
function followsFirm(sentence: SentenceView, party: Party): boolean {
  const before = sentence.text.slice(0, party.start);
  return (
    sentence.places.some((hit) => {
      if (hit.kind === 'outside' || hit.end > sentence.start + party.start) return false;
      const between = before.slice(hit.end - sentence.start);
      if (hit.kind === 'organisation' && between === '') return true;
      return FIRM_NAME.test(between) || NUMBERED.test(between);
    }) || FIRM_BEFORE.test(before)
  );
}

/** …开工,来自北京的企业将陆续入驻: a later clause tells what is still to come, or what all came to. */
function isOnlyMeant(text: string, from: number, { start, end }: Party): boolean {
  if (start < from || !/[,;]/.test(text.slice(from, start))) return false;
  const clause = clauseAround(text, start, end);
  return /将(?!军)|拟|计划|预计|有望|累计|已有|陆续/.test(text.slice(clause.start, clause.end));
}

/** 记者从北京化工集团了解到,其…新厂投产: who tells of it is who moves. */
const HEARD = /^[^,。;]{0,6}(?:了解到|获悉|得知|获知)/;

/** 列入北京外迁名单的企业: the list tells whose firms are on it. */
const LEAVING =
  /^市?(?:外迁|疏解|搬迁|迁出|退出|转移|调整退出)(?:企业|市场|项目|产业)?(?:的)?(?:名单|目录|清单)/;

/** True for the place that the mover of an act comes from: its seat, or the place it is said to leave. */
export function isOrigin({ party, role }: NamedParty, act: Act, sentence: SentenceView): boolean {
  const before = sentence.text.slice(Math.max(0, party.start - 8), party.start);
  const after = sentence.text.slice(party.end, party.end + 24);
  if (LEAVING.test(after)) return true;
  if (SEAT.test(before)) return !isOnlyMeant(sentence.text, act.verb.end, party);
  if (before.endsWith('从') && isFirmLike(party.rank) && HEARD.test(after)) return true;
  if (FROM.test(before) && !(before.endsWith('由') && party.rank === 'firm')) return LEAVES.test(after);
  const isMover = role === 'party' && party.start <= act.verb.start + REACH;
  return isMover && isSeatOf(party, act, sentence.text);
}

/** 北京的企业, 天津某集团: whose name or words say that a mover is at home there. */
function isSeatOf(party: Party, { verb }: Act, text: string): boolean {
  if (/^[^,。;的]{0,8}在[^,。;]{2,16}投资/.test(text.slice(party.end, party.end + 24))) return true;
  return (
    isFirmLike(party.rank) || (!isInvestment(text.slice(verb.start, verb.end)) && MOVER.test(party.tail))
  );
}
