import type { SiteProfile } from './site-profile.ts';

/** The portal of the central government: news and policy library. */
export const govCn: SiteProfile = {
  id: 'gov-cn',
  host: 'gov.cn',
  evidence: 'RSSHub lib/routes/gov/cn/news/index.ts: #UCAP-CONTENT for news, .pages_content in the library',
  siteName: '中国政府网',
  body: '#UCAP-CONTENT, .pages_content',
  published: null,
};
