import type { SiteProfile } from './site-profile.ts';

/**
 * Policy documents of Beijing’s Haidian District.
 *
 * @source RSSHub lib/routes/gov/beijing/bjhd/index.ts: list ul.yjcgkList li with a period beside the link;
 *   text #mainText
 */
export const beijingHaidian: SiteProfile = {
  id: 'beijing-haidian',
  host: 'zyk.bjhd.gov.cn',
  siteName: '北京市海淀区人民政府',
  body: '#mainText',
  list: { items: 'ul.yjcgkList li', link: 'a', date: null },
};
