import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Shijiazhuang.
 *
 * @source GitHub JohnnyTing/rabida examples/dynamic_nextpagebtn_test.go: list .nr ul li, date span.date, next
 *   the link after a[title^="当前在第"] in #MinyooPage
 */
export const shijiazhuang: SiteProfile = {
  id: 'shijiazhuang',
  host: 'sjz.gov.cn',
  siteName: '石家庄市人民政府',
  body: null,
  list: { items: '.nr ul li', link: 'a:first-child', date: 'span.date' },
  next: { link: '#MinyooPage > a[title^="当前在第"] + a' },
};
