import type { SiteProfile } from './site-profile.ts';

/** Documents that the People’s Government of Handan discloses, at an address of their own. */
export const handan: SiteProfile = {
  id: 'handan',
  host: 'hdzfxxgk.hd.gov.cn',
  evidence:
    'GitHub pages saved from hdzfxxgk.hd.gov.cn/zfwj/jinqixxgk/: list ul.sx-c1-list tr, link and date in its cells',
  siteName: '邯郸市人民政府',
  body: null,
  published: null,
  list: { items: 'ul.sx-c1-list tr', link: 'a', title: null, date: null },
  next: null,
};
