import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Department of Industry and Information Technology.
 *
 * @source GitHub gerry0208/spider_project 河北政府网站/6工业和信息化厅-政府信息公开/1_policy.py: list ul.xxgkList > li, date
 *   span; text .overview
 */
export const hebeiGxt: SiteProfile = {
  id: 'hebei-gxt',
  host: 'gxt.hebei.gov.cn',
  siteName: '河北省工业和信息化厅',
  body: '.overview',
  list: { items: 'ul.xxgkList > li', link: 'a', date: 'span' },
};
