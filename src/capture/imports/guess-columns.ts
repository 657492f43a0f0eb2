import { derivedColumns, type ImportField, importFields } from './import-fields.ts';
import type { TableRow } from './row-table.ts';

/** What each column of a table fills; null for one that is left out. One entry a column, a field once at most. */
export type ColumnMapping = readonly (ImportField | null)[];

/**
 * What columns are called in Chinese and English tables of policies, without spaces, marks and case. Of two
 * columns that claim one field, the name that stands earlier in the field's list wins.
 */
const NAMES: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  title: [
    '标题',
    '政策标题',
    '公文标题',
    '文件标题',
    '政策名称',
    '文件名称',
    '文件名',
    '公文名称',
    '题名',
    '题目',
    '篇名',
    '信息名称',
    '名称',
    '文件',
    '标题名称',
    'documenttitle',
    'policytitle',
    'name',
    'policyname',
    'policy',
    'headline',
  ],
  docNumber: [
    '发文字号',
    '文号',
    '文件编号',
    '文件号',
    '发文文号',
    '公文文号',
    '政策文号',
    '发文号',
    '字号',
    'documentnumber',
    'docno',
    'documentno',
    'referencenumber',
    'reference',
    'number',
  ],
  issuers: [
    '发文机关',
    '发文机构',
    '发文单位',
    '发文部门',
    '制发机关',
    '制定机关',
    '制定部门',
    '颁布机关',
    '颁布单位',
    '颁发部门',
    '颁布部门',
    '印发机关',
    '印发单位',
    '出台部门',
    '发布机关',
    '发布机构',
    '发布单位',
    '发布部门',
    '公开主体',
    '发布主体',
    '发布者',
    '机关',
    '部门',
    '单位',
    '机构',
    'issuer',
    'issuingbody',
    'issuingauthority',
    'issuingagency',
    'issuedby',
    'authority',
    'agency',
    'agencies',
    'department',
    'publisher',
    'author',
    'authors',
  ],
  dateWritten: [
    '成文日期',
    '成文时间',
    '生成日期',
    '发文日期',
    '发文时间',
    '签发日期',
    '印发日期',
    '印发时间',
    '颁布日期',
    '颁布时间',
    '出台时间',
    '出台日期',
    '制定日期',
    'datewritten',
    'issuedate',
    'dateissued',
    'issuedon',
    'documentdate',
  ],
  datePublished: [
    '发布日期',
    '发布时间',
    '公布日期',
    '公布时间',
    '公开日期',
    '公开时间',
    '发表日期',
    '发表时间',
    '上网日期',
    '日期',
    '时间',
    '年份',
    '年度',
    'publicationdate',
    'publishdate',
    'datepublished',
    'publishedon',
    'published',
    'pubdate',
    'date',
    'year',
  ],
  dateEffective: [
    '施行日期',
    '施行时间',
    '生效日期',
    '生效时间',
    '实施日期',
    '实施时间',
    '执行日期',
    'effectivedate',
    'effectivefrom',
    'inforcefrom',
    'commencementdate',
  ],
  url: [
    '链接',
    '网址',
    '原文链接',
    '网页链接',
    '原文网址',
    '文件链接',
    '政策链接',
    '链接地址',
    '网页地址',
    '来源链接',
    '来源网址',
    '地址',
    'link',
    'address',
    'webaddress',
    'sourceurl',
    'pageurl',
    'href',
    'uri',
    'website',
  ],
  bodyText: [
    '正文',
    '全文',
    '正文内容',
    '政策正文',
    '政策全文',
    '文件内容',
    '政策内容',
    '正文文本',
    '文本',
    '内容',
    'body',
    'fulltext',
    'text',
    'content',
    'contents',
    'maintext',
  ],
  siteName: [
    '网站名称',
    '来源网站',
    '网站',
    '站点',
    '信息来源',
    '数据来源',
    '来源',
    '出处',
    'site',
    'sitename',
    'source',
    'newspaper',
  ],
  indexNumber: ['索引号', '索取号', '信息索引号', 'indexnumber', 'indexno'],
  validity: [
    '有效性',
    '时效性',
    '时效',
    '效力',
    '效力状态',
    '政策状态',
    '文件状态',
    '是否有效',
    'validity',
    'status',
    'legalstatus',
  ],
  genre: [
    '体裁',
    '文种',
    '公文种类',
    '公文类型',
    '文件类型',
    '政策类型',
    '文件种类',
    'documenttype',
    'doctype',
    'type',
  ],
  topics: [
    '主题分类',
    '主题',
    '主题类别',
    '分类',
    '类别',
    '政策分类',
    '政策主题',
    'topic',
    'subject',
    'subjects',
    'category',
    'categories',
    'theme',
  ],
  keywords: ['关键词', '关键字', '主题词', 'keyword', 'keywords'],
  note: [
    '备注',
    '说明',
    '摘要',
    '简介',
    '内容摘要',
    '概要',
    '注释',
    'remark',
    'remarks',
    'notes',
    'comment',
    'comments',
    'abstract',
    'summary',
    'description',
  ],
  tags: ['标签', '标记', 'tag', 'labels'],
  issuerTier: [
    '发文层级',
    '发文级别',
    '层级',
    '政策层级',
    '行政层级',
    '级别',
    '效力级别',
    'tier',
    'level',
    'governmentlevel',
  ],
  language: ['语种', '语言', 'lang'],
};

const OWN_NAMES = new Map<string, ImportField>(importFields.map((field) => [folded(field), field]));
const RANKS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: field as ImportField, rank: rank + 1 }] as const),
  ),
);
const RECORD_ID = /^[0-9a-f]{32}$/;

/**
 * What each column fills, by its name: the columns of our own tables, then what such columns are called. A
 * serial number called `id` is no record's id and is left out.
 *
 * @param rows looked at only for whether ids are ids
 */
export function guessColumns(header: readonly string[], rows: readonly TableRow[]): ColumnMapping {
  const claims = header.map((name) => claimOf(name));
  const best = new Map<ImportField, number>();
  claims.forEach((claim, column) => {
    const holder = claim && best.get(claim.field);
    if (claim && (holder === undefined || claim.rank < (claims[holder ?? 0]?.rank ?? 0)))
      best.set(claim.field, column);
  });
  const idColumn = best.get('id');
  if (idColumn !== undefined && !isOwnTable(header) && !holdsRecordIds(rows, idColumn)) best.delete('id');
  return claims.map((claim, column) => (claim && best.get(claim.field) === column ? claim.field : null));
}

/** How many of the names are known; tells the row of names from what stands above it. */
export function countKnown(header: readonly string[]): number {
  return header.filter((name) => derivedColumns.has(name) || claimOf(name) !== null).length;
}

function claimOf(name: string): { readonly field: ImportField; readonly rank: number } | null {
  const key = folded(name);
  const own = OWN_NAMES.get(key);
  return own ? { field: own, rank: 0 } : (RANKS.get(key) ?? RANKS.get(withoutAside(name)) ?? null);
}

/** `doc_number`, `Doc Number` and `docNumber` are one name. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s_\-:：*.]+/g, '')
    .toLowerCase();
}

/** 发布日期（年月日） is 发布日期. */
function withoutAside(name: string): string {
  return folded(name.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]/g, ''));
}

function isOwnTable(header: readonly string[]): boolean {
  const own: readonly string[] = importFields;
  return header.every((name) => own.includes(name) || derivedColumns.has(name));
}

function holdsRecordIds(rows: readonly TableRow[], column: number): boolean {
  const ids = rows.map(({ cells }) => cells[column] ?? '').filter(Boolean);
  return ids.length > 0 && ids.every((id) => RECORD_ID.test(id));
}
