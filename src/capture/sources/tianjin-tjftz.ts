import type { SiteProfile } from './site-profile.ts';

/**
 * The Tianjin Port Free Trade Zone.
 *
 * @source RSSHub lib/routes/gov/tianjin/tjftz.ts: list #sec_right>ul li>.layui-row, whole title in the link’s
 *   title, date span
 */
export const tianjinTjftz: SiteProfile = {
  id: 'tianjin-tjftz',
  host: 'tjftz.gov.cn',
  siteName: '天津港保税区',
  body: null,
  list: { items: '#sec_right > ul li > .layui-row', link: 'a', title: 'a[title]', date: 'span' },
};
