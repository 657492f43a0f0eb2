import type { SiteProfile } from './site-profile.ts';

/** The People’s Government of Beijing. */
export const beijing: SiteProfile = {
  id: 'beijing',
  host: 'beijing.gov.cn',
  evidence: 'RSSHub lib/routes/gov/beijing/index.ts: #mainText holds the text of an announcement',
  siteName: '北京市人民政府门户网站',
  body: '#mainText',
  published: null,
};
