import type { SiteProfile } from './site-profile.ts';

/**
 * Documents that the People’s Government of Handan discloses, at an address of their own.
 *
 * @source GitHub kevin3691/renmin src/main/webapp/WEB-INF/views/affairs/list.jsp, a saved page of
 *   hdzfxxgk.hd.gov.cn/zfwj: list ul.sx-c1-list tr, link and date in its cells
 */
export const handan: SiteProfile = {
  id: 'handan',
  host: 'hdzfxxgk.hd.gov.cn',
  siteName: '邯郸市人民政府',
  body: null,
  list: { items: 'ul.sx-c1-list tr', link: 'a', date: null },
};
