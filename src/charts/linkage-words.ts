import type { LinkageData } from '../analysis/linkage-data.ts';
import type { PairStrength, PhaseLinkage } from '../analysis/linkage-summary.ts';
import type { Phase, Region } from '../lexicon/region.ts';
import type { Language } from './chart.ts';
import { phaseTitle } from './phase-words.ts';
import { chartWords } from './words.ts';

/** What the words of the figure depend on besides its rows. */
export interface LinkageContext {
  readonly language: Language;
  readonly region: Region;
  readonly isSample: boolean;
  /** Last line of the caption, as `corpusLine` gives it. */
  readonly corpus: string;
  /** Whether cities that may merge into another are nodes of their own. */
  readonly separate: boolean;
  /** Strength below which a city has the least circle. */
  readonly leastStrength: number;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const linkageWords = {
  zh: {
    title: (region: string) => `政策把哪些城市联系起来：${region}城际联系的空间格局`,
    subtitle: '楔形由迁出地（宽）指向迁入地（尖）；浅色等宽线为无向联系',
    events: (n: number) => `${n} 件城际事件`,
    pairs: (pairs: number, possible: number) => `${pairs} / ${possible} 对城市有联系`,
    centre: (name: string, share: number) => `一端为${name}的占 ${percent(share)}`,
    centralization: (value: number) => `度中心势 ${value.toFixed(2)}`,
    top: (pairs: string) => `最强：${pairs}`,
    strongest: (pair: string) => `最强${pair}`,
    none: '尚无城际联系',
    from: '迁出',
    to: (width: number) => `迁入：每件${width}像素宽`,
    undirected: (n: number) => `无向（协议、园区等），${n} 件`,
    provincial: '省际事件数',
    strength: '联系强度',
    city: '城市',
    pair: '联系',
    latest: '最近一件',
  },
  en: {
    title: (region: string) => `Which cities of ${region} policy links, and in what direction`,
    subtitle:
      'Wedges run from origin (wide) to destination (narrow); pale lines of even width have no direction',
    events: (n: number) => (n === 1 ? '1 intercity event' : `${n} intercity events`),
    pairs: (pairs: number, possible: number) => `${pairs} of ${possible} pairs linked`,
    centre: (name: string, share: number) => `${name} is one end of ${percent(share)} of links`,
    centralization: (value: number) => `degree centralization ${value.toFixed(2)}`,
    top: (pairs: string) => `top: ${pairs}`,
    strongest: (pair: string) => `strongest ${pair}`,
    none: 'no intercity link yet',
    from: 'from',
    to: (width: number) => `to (${width} px an event)`,
    undirected: (n: number) => `undirected, ${n === 1 ? '1 event' : `${n} events`}`,
    provincial: 'provincial events',
    strength: 'Strength',
    city: 'City',
    pair: 'Link',
    latest: 'Latest',
  },
} as const;

/** Lines of statistics under the map of a phase. */
export function statisticsLines(summary: PhaseLinkage, { language, region }: LinkageContext): string[] {
  const words = linkageWords[language];
  const pairs = words.pairs(summary.pairs, summary.possible);
  if (summary.pairs === 0) return [pairs];
  const centre = region.cities.find((city) => city.code === region.centre);
  return [
    pairs,
    ...(centre && summary.centreShare !== null
      ? [words.centre(centre.name[language], summary.centreShare)]
      : []),
    ...(summary.centralization === null ? [] : [words.centralization(summary.centralization)]),
    words.top(summary.top.map((pair) => pairWords(pair, region, language)).join(chartWords[language].comma)),
  ];
}

/** Two cities in their shortest form and their number: 京–沧 15. */
function pairWords(pair: PairStrength, region: Region, language: Language): string {
  const short = (code: string) => region.cities.find((city) => city.code === code)?.short[language] ?? code;
  return `${short(pair.placeA)}–${short(pair.placeB)} ${pair.n}`;
}

/** Paragraphs under the figure: how it is drawn, n and what is left out, whether the texts are samples. */
export function linkageCaption(data: LinkageData, context: LinkageContext): string[] {
  const paragraphs =
    context.language === 'zh' ? chineseCaption(data, context) : englishCaption(data, context);
  return [...(context.isSample ? [chartWords[context.language].sample] : []), ...paragraphs];
}

function chineseCaption(data: LinkageData, context: LinkageContext): string[] {
  const { withoutLink, tally } = data;
  const least = Math.floor(context.leastStrength) + 1;
  const left = [
    withoutLink.intercity > 0 ? `所涉不足两市的城际事件${withoutLink.intercity}件` : '',
    withoutLink.provincial > 0 ? `所涉不足两省市的省际事件${withoutLink.provincial}件` : '',
    tally.undated > 0 ? `无日期${tally.undated}件` : '',
    tally.leftOut > 0 ? `已拒绝或未入选${tally.leftOut}件` : '',
  ].filter((part) => part !== '');
  return [
    [
      `圆面积与城市的联系强度成正比（${least > 1 ? `强度不足${least}` : '无联系'}的取最小圆）；`,
      `方位为真，离${centreName(context)}的距离按0.72次幂缩放，灰环为公里数。`,
      mergedCities(context).length > 0 ? `${mergedCities(context).join('；')}。` : '',
      `区域尺度事件（n = ${withoutLink.regional}）不计入，省际事件只在小图计数。`,
      '一件多方事件，每对各计一次。',
    ].join(''),
    `n = ${data.events.length} 件有联系的事件${suggested(data, '，其中')}${left.length > 0 ? `；未绘：${left.join('，')}` : ''}。点联系打开最近一件的出处，点城市只看其联系。`,
  ];
}

function englishCaption(data: LinkageData, context: LinkageContext): string[] {
  const { withoutLink, tally } = data;
  const least = Math.floor(context.leastStrength) + 1;
  const left = [
    withoutLink.intercity > 0 ? `${withoutLink.intercity} intercity with fewer than two cities` : '',
    withoutLink.provincial > 0 ? `${withoutLink.provincial} provincial with fewer than two provinces` : '',
    tally.undated > 0 ? `${tally.undated} without a date` : '',
    tally.leftOut > 0 ? `${tally.leftOut} rejected or not asked for` : '',
  ].filter((part) => part !== '');
  return [
    [
      `Circle area: strength of a city's links (${least > 1 ? `below ${least}` : 'none'}: the least circle). `,
      `Bearings from ${centreName(context)} are true, distances follow their 0.72 power; grey rings give kilometres. `,
      mergedCities(context).length > 0 ? `${mergedCities(context).join('; ')}. ` : '',
      `Regional events (n = ${withoutLink.regional}) are left out, provincial ones counted in the inset only. `,
      'An event of several parties counts for each pair.',
    ].join(''),
    `n = ${data.events.length} events with a link${suggested(data, ', ')}${left.length > 0 ? `; not drawn: ${left.join(', ')}` : ''}. A click on a link opens the source of its latest event, a click on a city keeps its links.`,
  ];
}

function suggested({ tally }: LinkageData, lead: string): string {
  if (tally.suggested === 0) return '';
  const isAll = tally.suggested === tally.counted;
  if (lead.startsWith('，'))
    return isAll ? '（均为自动建议，未经人工判断）' : '（部分为自动建议，未经人工判断）';
  return isAll
    ? ' (all suggested by rules, not judged by a person)'
    : ' (some suggested by rules, not judged by a person)';
}

function centreName({ region, language }: LinkageContext): string {
  return region.cities.find((city) => city.code === region.centre)?.name[language] ?? '';
}

function mergedCities({ region, language, separate }: LinkageContext): string[] {
  return region.cities.flatMap((city) => {
    const host = region.cities.find((other) => other.code === city.mergesInto);
    if (!host) return [];
    const [name, into] = [city.name[language], host.name[language]];
    if (separate) return [language === 'zh' ? `${name}单列` : `${name} is a node of its own`];
    return [language === 'zh' ? `${name}并入${into}` : `${name} is merged into ${into}`];
  });
}

/** One sentence of the figure for those who cannot see it. */
export function linkageDescription(
  data: LinkageData,
  context: LinkageContext,
  phases: readonly Phase[],
): string {
  const { language, region } = context;
  const isChinese = language === 'zh';
  const words = linkageWords[language];
  const sample = context.isSample ? `${chartWords[language].space}${chartWords[language].sample}` : '';
  if (data.cityLinks.length === 0)
    return `${words.title(region.name[language])}${isChinese ? '：' : ': '}${words.none}${chartWords[language].stop}${sample}`;
  const parts = phases.flatMap((phase, index) => {
    const summary = data.phases[index];
    return summary ? [phaseSentence(phase, index, summary, context)] : [];
  });
  const title = words.title(region.name[language]);
  return isChinese ? `${title}。${parts.join('；')}。${sample}` : `${title}. ${parts.join('; ')}.${sample}`;
}

function phaseSentence(phase: Phase, index: number, summary: PhaseLinkage, context: LinkageContext): string {
  const { language, region } = context;
  const words = linkageWords[language];
  const [comma, colon] = language === 'zh' ? ['，', '：'] : [', ', ': '];
  const strongest = summary.top[0];
  const facts = [
    words.events(summary.events),
    words.pairs(summary.pairs, summary.possible),
    ...(strongest ? [words.strongest(pairWords(strongest, region, language))] : []),
  ];
  return `${phaseTitle(phase, index, language)}${colon}${facts.join(comma)}`;
}
