import type { GapWords } from './gap-words.ts';

/** Chinese for the pages that a text lacks. */
export const zhGap: GapWords = {
  title: (missing, total) => `正文共 ${total} 页，缺 ${missing} 页`,
  text: '下面的正文在缺页处中断。',
  page: (name, why) => `${name}：${why}`,
  readNow: '现在补读',
  noAddress: '请把这篇正文保存下来的各页一起导入。',
  queued: '已加入队列，将重新读取全文。',
  reading: '正在读取',
  readingPage: (page, total) => `正在读第 ${page} 页，共 ${total} 页`,
  again: (why) => `稍后自动再试；上次：${why}`,
  lastTry: (why) => `上次补读：${why}`,
  unknown: '没有取到',
  reasons: {
    'not-asked': '没有读取',
    'not-saved-beside': '不在导入的文件里',
    elsewhere: '网站转到了另一个网站',
    timeout: '网站太慢或正忙，剪存时等不及',
    robots: 'robots.txt 不允许后台读取；可打开该页自行剪存',
  },
};
