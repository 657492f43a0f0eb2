import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Beijing.
 *
 * @source RSSHub lib/routes/gov/beijing/index.ts: lists ul.default_news li and ul.list li, date span; text
 *   #mainText
 */
export const beijing: SiteProfile = {
  id: 'beijing',
  host: 'beijing.gov.cn',
  siteName: '北京市人民政府门户网站',
  body: '#mainText',
  list: { items: 'ul.default_news li, ul.list li', link: 'a', date: 'span' },
};
