/** What a page says, to be looked for in the record that is made of it. */
export interface MadePage {
  readonly title: string;
  readonly docNumber: string | null;
  readonly html: string;
}

const PLACES = ['北京市', '天津市', '石家庄市', '唐山市', '保定市', '廊坊市', '沧州市', '承德市', '张家口市'];
const TOPICS = ['先进制造业集群', '产业转移承接平台', '科技成果转化', '氢能产业链', '园区共建', '物流枢纽'];
const VERBS = ['加快推进', '统筹协调', '组织实施', '大力支持', '督促落实', '规范管理'];
const KB = 1024;
/** Of real pages of the corpus the middle half lies between 20 and 100 KB. */
const SIZES_KB = [24, 40, 60, 60, 80, 100];

/**
 * An announcement in one of four structures of government sites, with menus, scripts and related links around
 * it up to a typical size. The same number gives the same page.
 *
 * @param n from 0
 */
export function madePage(n: number): MadePage {
  const title = madeTitle(n);
  const docNumber = n % 4 === 3 ? null : `示政发〔${2000 + (n % 26)}〕${n + 1}号`;
  const paragraphs = Array.from({ length: 8 + (n % 23) }, (_, i) => paragraph(n, i));
  const date = `${2000 + (n % 26)}年${1 + (n % 12)}月${1 + (n % 28)}日`;
  const main = pick(STRUCTURES, n)({ title, docNumber: docNumber ?? '', paragraphs, date });
  const frame = `${menu(n)}<div class="wrap">${main}</div>${related(n)}<footer>主办：示范市人民政府办公室</footer>`;
  const page = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>${frame}`;
  const missing = pick(SIZES_KB, n) * KB - Buffer.byteLength(page);
  return { title, docNumber, html: `${page}${padding(missing)}</body></html>` };
}

/** Its title, without the work of the page. */
export function madeTitle(n: number): string {
  return `关于${pick(VERBS, n)}${pick(PLACES, n)}${pick(TOPICS, n)}第${n + 1}号重点工作的通知`;
}

interface Content {
  readonly title: string;
  readonly docNumber: string;
  readonly paragraphs: readonly string[];
  readonly date: string;
}

const STRUCTURES: readonly ((content: Content) => string)[] = [
  ({ title, docNumber, paragraphs, date }) =>
    `<table class="head"><tr><td>索 引 号：</td><td>0001-${docNumber.length}</td><td>发文字号：</td><td>${docNumber}</td></tr><tr><td>标　　题：</td><td colspan="3">${title}</td></tr><tr><td>成文日期：</td><td>${date}</td><td>发布日期：</td><td>${date}</td></tr></table><div id="UCAP-CONTENT">${paragraphs.map((text) => `<p style="text-indent:2em"><span>${text}</span></p>`).join('')}</div>`,
  ({ title, docNumber, paragraphs, date }) =>
    `<h1>${title}</h1><div class="info">发布时间：${date}　来源：示范市人民政府</div><div class="article"><p align="center">${docNumber}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}<p align="right">示范市人民政府</p><p align="right">${date}</p></div>`,
  ({ title, docNumber, paragraphs, date }) =>
    `<div class="title">${title}</div><div class="TRS_Editor">${docNumber}<br>${paragraphs.join('<br>\n')}<br>${date}</div><table>${Array.from({ length: 12 }, (_, i) => `<tr><td>${i + 1}</td><td>项目${i + 1}</td><td>${i * 3}亿元</td></tr>`).join('')}</table>`,
  ({ title, paragraphs, date }) =>
    `<article><h2>${title}</h2><time>${date}</time><section>${paragraphs.map((text, i) => `<h3>（${i + 1}）</h3><div>${text}</div>`).join('')}</section></article>`,
];

function paragraph(n: number, i: number): string {
  const sentence = (k: number) =>
    `${pick(PLACES, n + k)}要会同${pick(PLACES, n + k + 3)}${pick(VERBS, k)}${pick(TOPICS, n * 7 + k)}，到第${n + 1}年底前完成第${k + 1}项任务。`;
  return [0, 1, 2, 3].map((k) => sentence(i * 5 + k)).join('');
}

function menu(n: number): string {
  const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/lm${i}/">栏目${(n + i) % 90}</a></li>`);
  return `<nav><ul>${links.join('')}</ul></nav>`;
}

function related(n: number): string {
  const links = Array.from({ length: 8 }, (_, i) => `<li><a href="/xg/${n}-${i}.html">相关解读${i}</a></li>`);
  return `<div class="related"><h4>相关链接</h4><ul>${links.join('')}</ul></div>`;
}

/** Half of what surrounds a text is script and style, half is markup. */
function padding(bytes: number): string {
  if (bytes <= 0) return '';
  const script = `var t${bytes}=[${'"x1y2",'.repeat(Math.floor(bytes / 14))}0];`;
  const markup = '<div class="c"><a class="i" href="#"></a></div>'.repeat(Math.floor(bytes / 2 / 47));
  return `<script>${script}</script><div class="side">${markup}</div>`;
}

function pick<T>(values: readonly T[], n: number): T {
  return values[n % values.length] as T;
}
