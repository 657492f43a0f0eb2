import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Development and Reform Commission.
 *
 * @source GitHub gerry0208/spider_project 河北政府网站/1发改委-政务公开/fagaiwei.py: list ul.list_rgterji > li;
 *   BensonLaur/BesFuel scripts/monitors/hebei.cjs: span.date, text #zoom
 */
export const hebeiFgw: SiteProfile = {
  id: 'hebei-fgw',
  host: 'hbdrc.hebei.gov.cn',
  siteName: '河北省发展和改革委员会',
  body: '#zoom',
  list: { items: 'ul.list_rgterji > li, #search > ul > li', link: 'a', date: 'span' },
};
