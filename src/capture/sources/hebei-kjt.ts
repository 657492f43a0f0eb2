import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Department of Science and Technology.
 *
 * @source GitHub gerry0208/spider_project 河北政府网站/5科学技术厅-政府信息公开: list li.xxgk-comm-line, date in its second
 *   span; text .xiangqnr
 */
export const hebeiKjt: SiteProfile = {
  id: 'hebei-kjt',
  host: 'kjt.hebei.gov.cn',
  siteName: '河北省科学技术厅',
  body: '.xiangqnr',
  list: { items: 'li.xxgk-comm-line', link: 'a', date: 'span:nth-of-type(2)' },
};
