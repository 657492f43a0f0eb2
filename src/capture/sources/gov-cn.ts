import type { SiteProfile } from './site-profile.ts';

/**
 * The portal of the central government: news and policy library.
 *
 * @source RSSHub lib/routes/gov/cn/news/index.ts: lists .news_box .list li, .infolist li; text #UCAP-CONTENT,
 *   in the library .pages_content
 */
export const govCn: SiteProfile = {
  id: 'gov-cn',
  host: 'gov.cn',
  siteName: '中国政府网',
  body: '#UCAP-CONTENT, .pages_content',
  list: { items: '.news_box .list li:not(.line), .infolist li', link: 'a', date: null },
};
