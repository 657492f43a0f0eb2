import type { SiteProfile } from './site-profile.ts';

/**
 * Tianjin’s Bureau of Human Resources and Social Security.
 *
 * @source RSSHub lib/routes/gov/tianjin/tjrcgzw.ts: list ul.listUlBox01>li, date span
 */
export const tianjinHrss: SiteProfile = {
  id: 'tianjin-hrss',
  host: 'hrss.tj.gov.cn',
  siteName: '天津市人力资源和社会保障局',
  body: null,
  list: { items: 'ul.listUlBox01 > li', link: 'a', date: 'span' },
};
