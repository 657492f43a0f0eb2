import type { WatchWords } from './watch-words.ts';

/** Chinese for watched columns. */
export const zhWatch: WatchWords = {
  title: '关注的栏目',
  none: '还没有。打开一个公告列表页，在“本页”里点“关注这个栏目”。',
  watchThis: '关注这个栏目',
  reason: (host, pages) =>
    `每天查看一次有无新公告，一页全是新的就接着看下一页，最多 ${pages} 页；浏览器会请您允许访问：${host}。`,
  isWatched: '已关注这个栏目，见“队列”。',
  denied: '没有获得允许，未关注这个栏目。',
  added: '已关注这个栏目',
  removed: '不再关注',
  fresh: (count) => `${count} 篇新公告`,
  last: (moment) => `上次读取 ${moment}`,
  next: (last, moment) => `${last}，下次 ${moment}`,
  soon: (last) => `${last}，即将再读`,
  pausedSince: (last) => `已暂停，${last}`,
  checking: '正在读取……',
  failed: (reason, times) => `未能读取：${reason}。已连续 ${times} 次`,
  check: '立即查看',
  remove: '取消关注',
  seen: (count) => `将 ${count} 篇标为已看`,
};
