import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Hebei.
 *
 * @source GitHub gerry0208/spider_project 河北政府网站/3人民政府-政府信息公开/szfwj.py: list li.xxgk_gfxwjk-list-li, link in
 *   its second paragraph, date in its fourth; text #zoom
 */
export const hebei: SiteProfile = {
  id: 'hebei',
  host: 'hebei.gov.cn',
  siteName: '河北省人民政府',
  body: '#zoom',
  list: {
    items: 'li.xxgk_gfxwjk-list-li',
    link: 'p:nth-of-type(2) a',
    date: 'p:nth-of-type(4)',
  },
};
