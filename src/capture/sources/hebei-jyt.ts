import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Department of Education.
 *
 * @source GitHub gerry0208/spider_project 河北政府网站/7教育厅-政府信息公开/1_policy_file.py: list table tr, link in the
 *   second cell, date in the third, pages by current=2; text #Zoom
 */
export const hebeiJyt: SiteProfile = {
  id: 'hebei-jyt',
  host: 'jyt.hebei.gov.cn',
  siteName: '河北省教育厅',
  body: '#Zoom',
  list: { items: 'table tr:not(#th)', link: 'td:nth-child(2) > a', date: 'td:nth-child(3)' },
  next: { address: '?current={n}', second: 2 },
};
