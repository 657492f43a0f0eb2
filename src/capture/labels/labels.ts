import type { PageLine } from '../tree/page-lines.ts';
import type { ProposedField } from './fields.ts';
import { foldLabel } from './fold-label.ts';

/** A label of a page's record and the value beside it. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  readonly line: PageLine;
}

/** What a label stands for, and how sure its value is. `issued` labels name the issuer itself. */
export interface LabelMeaning {
  readonly field: ProposedField | 'ignored';
  readonly confidence: number;
}

/** The confidence of a label that names who issued, not who put the page on the net. */
export const ISSUED = 0.96;

/**
 * Labels as pages print them, spaces and colons aside, and what they state. Ignored ones are known so that they
 * end the value before them.
 * @source 《政府信息公开条例》目录 practice; the label tables of gov.cn, ministries, provinces and cities
 */
const MEANINGS: readonly (readonly [RegExp, ProposedField | 'ignored', number])[] = [
  [
    /^(?:政府信息|信息|公开|文件|目录)?索[引取](?:编?号|码)?$|^(?:公开)?目录编?号$|^公开编号$/,
    'indexNumber',
    0.95,
  ],
  [
    /^(?:主办|牵头)?(?:发文|制[发定]|成文|颁[布发]|印发|起草|行文)(?:机关|机构|单位|部门|主体)$|^发文者$/,
    'issuers',
    ISSUED,
  ],
  [
    /^(?:发布|公开|信息公开|公布|提供|信息提供|信息发布|公开责任|生成|产生)(?:机关|机构|单位|主体|部门|科室|责任部门|责任单位|责任主体)$|^责任部门$/,
    'issuers',
    0.7,
  ],
  [/^(?:成文|落款|签发|签署)(?:日期|时间)$/, 'dateWritten', 0.95],
  // What the signature says counts more: records are often made when the page is.
  [/^(?:发文|制发|印发|制定|颁布)(?:日期|时间)$/, 'dateWritten', 0.83],
  [/^(?:生成|产生|制作|形成)(?:日期|时间)$/, 'dateWritten', 0.78],
  [
    /^(?:信息|网上|网站|首次|主动|公开)?(?:发布|公开|公布|发表|刊登|上网|登载|发稿|上传|录入|入库)(?:日期|时间)$|^(?:时间|日期)发布$/,
    'datePublished',
    0.93,
  ],
  [
    /^(?:发文|公文|文件|发布|公布|政策|批准)?(?:字号|文号|编号|文件号)$|^(?:发文|公文|文书|发布令|令)号$/,
    'docNumber',
    0.95,
  ],
  [/^(?:实施|施行|生效|执行)(?:日期|时间)$/, 'dateEffective', 0.95],
  [
    /^(?:文件|信息|政策)?(?:有效性|效力|时效性?)(?:状态|说明)?$|^(?:文件|政策|有效|实施)状态$|^是否有效$/,
    'validity',
    0.95,
  ],
  [
    /^(?:主题|信息|公开|文件|内容|组配|题材|目录|政策|事项)?分类$|^(?:主题|信息|公开|所属)类[别型]$|^公开类目$|^所属主题$|^主题$/,
    'topics',
    0.9,
  ],
  [/^(?:主题词|关键[词字]|标签)$/, 'keywords', 0.9],
  [/^(?:体裁|体裁分类|文种|公文种类|文件类型)$/, 'genre', 0.6],
  [/^(?:文件|信息|公文|政策|文章|内容|法规)?(?:标题|名称|题名)$/, 'title', 0.95],
  [
    /^(?:(?:废止|失效|终止|截止|更新|修改|登记|批准|通过|起始|有效)(?:日期|时间|期限?)|文件来源|分类号|来源|信息来源|文章来源|稿件来源|浏览(?:次数|量)?|点击(?:次数|量|数)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|字体|字号大小|作者|编辑|责任编辑|责编|分享到?|打印|收藏|联合发文(?:机关|机构|单位|部门)|公开(?:方式|范围|形式|属性|程序|时限)|服务对象分类|服务对象|语种|审核|信息属性|所属栏目|栏目|地区|行政区划|(?:来信|写信|信件|回复|答复)(?:人|时间|日期|类[别型]|状态|单位|部门|编号)|办理状态|联系方式|内容概述|概述|摘要|附件|统一登记号|统一编号|备注|专题|文件下载|主送|抄送)$/,
    'ignored',
    0,
  ],
];

/** Longest label, spaces aside. */
const MAX_LABEL_LENGTH = 8;

/** What a label states; null for words that are no known label. */
export function labelMeaning(words: string): LabelMeaning | null {
  const bare = bareLabel(words);
  if (!bare || bare.length > MAX_LABEL_LENGTH) return null;
  const label = foldLabel(bare);
  const known = MEANINGS.find(([pattern]) => pattern.test(label));
  return known ? { field: known[1], confidence: known[2] } : null;
}

/** A label without the spaces that spread it, its colon and its brackets. */
export function bareLabel(words: string): string {
  return words.replace(/[\s\u3000*·•]/g, '').replace(/^[【[（(]|[】\]）)]?[:：]?$|[:：][】\]]$/g, '');
}

/** Words before a colon that may be a label, spread by spaces or not. */
const BEFORE_COLON =
  /([\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,7})[ \u3000]*(?:[】\]]?[ \u3000]*[:：]|(?<=[【[［][\u4e00-\u9fff \u3000]+)[】\]］])/g;

/** What closes a label; most lines have none, and need no search. */
const CLOSED = /[:：】\]］]/;

/** Labels and values of one line: cells of a row, `label：value` runs, or inline elements side by side. */
export function labelledValues(line: PageLine): LabelledValue[] {
  const cells = line.text.split('\t');
  if (cells.length > 1) return cellValues(cells, line);
  const runs = runValues(line);
  return runs.length ? runs : cellValues(line.parts, line);
}

function cellValues(cells: readonly string[], line: PageLine): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const label = cells[index] ?? '';
    if (!labelMeaning(label)) {
      found.push(...runValues({ ...line, text: label }));
      continue;
    }
    const value = valueBeside(cells[index + 1]);
    found.push({ label, value, line });
    if (value) index += 1;
  }
  return found;
}

/** A cell that is a label itself, or begins with one (发布机构：市教育局), is no value of the one before. */
function valueBeside(cell: string | undefined): string {
  return cell && !labelMeaning(cell) && !beginsWithLabel(cell) ? cell.replace(/^[:：]\s*/, '') : '';
}

function beginsWithLabel(text: string): boolean {
  if (!CLOSED.test(text)) return false;
  const [first] = text.matchAll(BEFORE_COLON);
  return first?.index === 0 && knownMark(first)[0]?.start === 0;
}

/** True for a line that is a label, or begins with one, in an element of its own or before a colon. */
export function isLabelLine({ text, parts }: PageLine): boolean {
  const [first = ''] = parts;
  return (
    beginsWithLabel(text) || labelMeaning(text) !== null || (first !== text && labelMeaning(first) !== null)
  );
}

function runValues(line: PageLine): LabelledValue[] {
  if (!CLOSED.test(line.text)) return [];
  const marks = [...line.text.matchAll(BEFORE_COLON)].flatMap((match) => knownMark(match));
  return marks.map(({ label, end }, index) => {
    const value = trimValue(line.text.slice(end, marks[index + 1]?.start ?? line.text.length));
    const isTitle = labelMeaning(label)?.field === 'title';
    return { label, value: isTitle ? value : value.replace(UNKNOWN_LABEL, ''), line };
  });
}

/** A label that is not known, with all behind it: portals have some of their own (政策层级：市级). */
const UNKNOWN_LABEL = /(?:(?<=[号日\d〕])(?![号日年月])|(?<=\S)[\s\u3000]+)[\u4e00-\u9fff]{2,8}[:：].*$/s;

/** Words that name a thing only with the word before them: 项目名称 is no title, 合同编号 no document number. */
const GENERIC = /^(?:名称|编号|标题)$/;
/** A word before a label, as against the end of a value: 3号名称. */
const OF_ANOTHER_THING = /[^号日年期效是否]$/;

/** The longest known label that ends at the colon: 年来源： is 来源 after the end of a value. */
function knownMark(match: RegExpMatchArray): { label: string; start: number; end: number }[] {
  const words = match[1] ?? '';
  const start = match.index ?? 0;
  for (let from = 0; from < words.length - 1; from += 1) {
    const label = words.slice(from);
    if (OF_ANOTHER_THING.test(words.slice(0, from)) && GENERIC.test(label)) continue;
    if (/^\S/.test(label) && labelMeaning(label)) {
      return [{ label, start: start + from, end: start + match[0].length }];
    }
  }
  return [];
}

function trimValue(value: string): string {
  return value.replace(/^[\s\u3000]+|[\s\u3000【[（(|｜]+$/g, '');
}
