/** The report's own words; everything else comes from the notebooks and the corpus. */
export interface ReportWords {
  readonly htmlLang: 'zh-CN' | 'en';
  readonly sampleNotice: string;
  readonly sampleShort: string;
  readonly contents: string;
  readonly corpus: string;
  readonly sources: string;
  readonly generated: string;
  readonly size: string;
  readonly versions: string;
  readonly code: string;
  readonly printed: string;
  readonly warned: string;
  readonly failed: string;
  readonly chart: string;
  readonly needsScript: string;
  readonly notShown: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly noDate: string;
  readonly offline: string;
}

const zh: ReportWords = {
  htmlLang: 'zh-CN',
  sampleNotice: '本报告依据示例文本生成：正文为本软件自拟，图表与结论仅演示方法，不构成证据，请勿引用。',
  sampleShort: '示例文本，不作证据',
  contents: '目录',
  corpus: '语料',
  sources: '引用文件',
  generated: '生成时间',
  size: '文件大小',
  versions: '版本：',
  code: '代码',
  printed: '输出',
  warned: '提示输出',
  failed: '运行出错',
  chart: '图表',
  needsScript: '此浏览器未运行脚本，图表以图片显示。',
  notShown: '此处的输出格式在报告中不显示',
  saveSvg: '保存 SVG',
  savePng: '保存 PNG',
  noDate: '未载明日期',
  offline: '本文件自成一体，离线可读，不联网。',
};

const en: ReportWords = {
  htmlLang: 'en',
  sampleNotice:
    'This report is made from sample texts that were written for this software. Charts and verdicts show the method; they are no evidence and must not be cited.',
  sampleShort: 'Sample texts, no evidence',
  contents: 'Contents',
  corpus: 'Corpus',
  sources: 'Documents cited',
  generated: 'Generated',
  size: 'File size',
  versions: 'Versions: ',
  code: 'Code',
  printed: 'Printed',
  warned: 'Warnings',
  failed: 'Failed',
  chart: 'Chart',
  needsScript: 'Scripts do not run in this browser: charts are shown as pictures.',
  notShown: 'An output of a kind that the report does not show',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  noDate: 'no date stated',
  offline: 'This file is complete in itself: it opens offline and contacts nothing.',
};

/** The words of a language. */
export function reportWords(language: 'zh' | 'en'): ReportWords {
  return language === 'zh' ? zh : en;
}
