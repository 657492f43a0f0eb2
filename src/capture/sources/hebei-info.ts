import type { SiteProfile } from './site-profile.ts';

/**
 * Documents that the People’s Government of Hebei discloses, at an address of their own.
 *
 * @source GitHub edddyeddy/GYSpider HBGovSpider: lists .xxgkzclbtab3, .xxgkgzwjk-list-li,
 *   .xxgk_gfxwjk-list-li; text .xxgk_gfxwjk-xqy-neir, .xxgkgzwjk_xqy-cont
 */
export const hebeiInfo: SiteProfile = {
  id: 'hebei-info',
  host: 'info.hebei.gov.cn',
  siteName: '河北省人民政府',
  body: '.xxgk_gfxwjk-xqy-neir, .xxgkgzwjk_xqy-cont',
  list: {
    items: '.xxgkzclbtab3 tr, .xxgkgzwjk-list-li, .xxgk_gfxwjk-list-li',
    link: 'a',
    date: null,
  },
};
