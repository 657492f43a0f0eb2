import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Tianjin.
 *
 * @source GitHub edddyeddy/GYSpider TJGovSpider: list a.list-item-con, pages index_10954.html,
 *   index_10954_1.html, index_10954_2.html; text #xlrllt
 */
export const tianjin: SiteProfile = {
  id: 'tianjin',
  host: 'tj.gov.cn',
  siteName: '天津市人民政府',
  body: '#xlrllt',
  list: { items: 'a.list-item-con', link: null, date: null },
  next: { address: '{name}_{n}.html', second: 1 },
};
