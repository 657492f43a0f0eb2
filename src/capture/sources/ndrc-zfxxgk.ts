import type { SiteProfile } from './site-profile.ts';

/**
 * Documents that the National Development and Reform Commission discloses.
 *
 * @source RSSHub lib/routes/gov/ndrc/zfxxgk.ts: list div.zwxxkg-result tr, link a.xxgk_list1, date in the last
 *   cell; text div.zwgkdetail
 */
export const ndrcZfxxgk: SiteProfile = {
  id: 'ndrc-zfxxgk',
  host: 'zfxxgk.ndrc.gov.cn',
  siteName: '国家发展和改革委员会',
  body: '.zwgkdetail',
  list: { items: '.zwxxkg-result tr', link: 'a.xxgk_list1', date: 'td:last-child' },
};
