import type { PageWords } from './page-words.ts';

/** The view of the open page, in Chinese. */
export const zhPage: PageWords = {
  inCorpus: '已剪存',
  notInCorpus: '不在语料库',
  version: (version) => `第 ${version} 版`,
  unknownTitle: '剪存这一页',
  unknownText: '浏览器在您按键或点图标之后，才让扩展读取这个网页。',
  pressInstead: '按',
  orToolbar: '，或点工具栏上的 policyloom 图标。',
  noShortcut: '点工具栏上的 policyloom 图标。剪存还没有设快捷键。',
  readsAfterClip: '点剪存后读取字段、正文和附件。',
  clipping: '剪存中',
  clippingStep: '读取网页，写入本机',
  clippingNote: '写完才算保存',
  reclip: '网页有改动时，重新剪存会存为新的一版。',
  savedNew: (title) => `已保存到本机：${title}`,
  savedChanged: (title) => `已存为新的一版：${title}`,
  savedSame: (title) => `已在语料库，没有改动：${title}`,
  deleted: (count) => `已删除 ${count} 篇`,
  restored: (count) => `已恢复 ${count} 篇`,
  notClipped: {
    'browser-page': {
      title: '这一页剪不了',
      text: '这是浏览器自己的页面，扩展不能读取。请到公告网页上剪存。',
    },
    'pdf-viewer': {
      title: '这一页剪不了',
      text: '没能从这个地址取到文件，或读不了它。请到挂着这份文件的公告网页上剪存。',
    },
    'no-access': {
      title: '还不能读取这一页',
      text: '浏览器要您先按一次快捷键或点工具栏图标，才放行这个网站。',
    },
    'empty-page': { title: '页面上没有正文', text: '没有保存任何内容。等网页显示完全后再剪存一次。' },
    'not-html': {
      title: '这一页剪不了',
      text: '它不是网页，是图片、文本或其他文件。请到链接它的公告网页上剪存。',
    },
    'page-changed': { title: '读取时网页换了地址', text: '没有保存任何内容。等网页停稳后再剪存一次。' },
    timeout: { title: '网页没有及时回应', text: '没有保存任何内容。刷新网页后再剪存一次。' },
    'store-failed': {
      title: '没有保存：写入本机失败',
      text: '什么都没有写入一半，原有语料不受影响。腾出磁盘空间或重启浏览器后再剪存一次。',
    },
    'extraction-failed': {
      title: '没有保存：读取出错',
      text: '这个网页的结构让读取中断了。刷新网页后再剪存一次。',
    },
  },
};
