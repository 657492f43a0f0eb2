import type { EventKind, Precision, Scale } from '../model/event.ts';
import { datePrecision, type IsoDate } from '../model/time.ts';
import type { Language } from './chart.ts';

/** Words of one language for the nouns that all charts share. */
export interface ChartWords {
  readonly scales: Readonly<Record<Scale, string>>;
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly precisions: Readonly<Record<Precision, string>>;
  /** Stands in capitals in the caption of every chart over sample texts. */
  readonly sample: string;
  readonly columns: {
    readonly date: string;
    readonly precision: string;
    readonly scale: string;
    readonly kind: string;
    readonly title: string;
    readonly source: string;
    readonly places: string;
    readonly events: string;
    readonly year: string;
    readonly documents: string;
    readonly first: string;
    readonly last: string;
    readonly phase: string;
    readonly link: string;
  };
  /** In place of a table without rows. */
  readonly noRows: string;
  /** Between the items of a list. */
  readonly comma: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Between sentences. */
  readonly space: string;
}

/** Words by language; the glossary of the side panel holds here too. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  zh: {
    scales: { regional: '区域', provincial: '省际', intercity: '城际' },
    kinds: {
      plan: '规划',
      opinion: '意见',
      agreement: '协议',
      'co-built-park': '共建园区',
      'enterprise-transfer': '企业迁移',
      alliance: '联盟',
      fund: '基金',
      'revenue-sharing': '收入分享',
      'mutual-recognition': '资质互认',
      organisation: '协调机构',
      meeting: '会议',
    },
    precisions: { day: '确到日', month: '只到月', year: '只到年', published: '取发布日' },
    sample: '示例文本，不作依据。',
    columns: {
      date: '日期',
      precision: '日期精度',
      scale: '尺度',
      kind: '类型',
      title: '标题',
      source: '来源',
      places: '地方',
      events: '事件数',
      year: '年份',
      documents: '入库文件（篇）',
      first: '最早',
      last: '最近',
      phase: '阶段',
      link: '链接',
    },
    noRows: '没有可列的数。',
    comma: '、',
    stop: '。',
    space: '',
  },
  en: {
    scales: { regional: 'Regional', provincial: 'Provincial', intercity: 'Intercity' },
    kinds: {
      plan: 'Plan',
      opinion: 'Opinion',
      agreement: 'Agreement',
      'co-built-park': 'Co-built park',
      'enterprise-transfer': 'Transfer',
      alliance: 'Alliance',
      fund: 'Fund',
      'revenue-sharing': 'Revenue sharing',
      'mutual-recognition': 'Mutual recognition',
      organisation: 'Organisation',
      meeting: 'Meeting',
    },
    precisions: {
      day: 'to the day',
      month: 'to the month',
      year: 'to the year',
      published: 'date of publication',
    },
    sample: 'SAMPLE TEXTS, NO EVIDENCE.',
    columns: {
      date: 'Date',
      precision: 'Date known',
      scale: 'Scale',
      kind: 'Kind',
      title: 'Title',
      source: 'Source',
      places: 'Places',
      events: 'Events',
      year: 'Year',
      documents: 'Documents',
      first: 'First',
      last: 'Last',
      phase: 'Phase',
      link: 'Link',
    },
    noRows: 'No numbers to list.',
    comma: ', ',
    stop: '.',
    space: ' ',
  },
};

/** Word for a kind, a code without a word (a co-mention) as it is. */
export function kindWord(kind: string, language: Language): string {
  const words: Readonly<Record<string, string>> = chartWords[language].kinds;
  return words[kind] ?? kind;
}

/** A date as the language writes it, as precise as it is known: 2014年2月26日, 26 Feb 2014. */
export function dateWords(date: IsoDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const precision = datePrecision(date);
  if (language === 'zh') {
    const parts = { year: `${year}年`, month: `${Number(month)}月`, day: `${Number(day)}日` };
    if (precision === 'year') return parts.year;
    return parts.year + parts.month + (precision === 'day' ? parts.day : '');
  }
  const name = MONTHS[Number(month) - 1] ?? '';
  return [precision === 'day' ? String(Number(day)) : '', precision === 'year' ? '' : name, year]
    .filter((part) => part !== '')
    .join(' ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
