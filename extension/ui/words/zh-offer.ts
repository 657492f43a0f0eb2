import type { OfferWords } from './offer-words.ts';

/** Chinese for a long list of announcements. */
export const zhOffer: OfferWords = {
  reading: '正在本页查找公告列表……',
  drawn: '读自网页里供脚本显示的数据',
  find: '在这些标题里查找',
  found: (found, total) => `找到 ${found} 篇，共 ${total} 篇`,
  adding: (done, total) => `正在加入队列：${done} / ${total} 篇，请先不要关闭侧栏`,
  stop: '到此为止',
};
