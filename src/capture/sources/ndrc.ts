import type { SiteProfile } from './site-profile.ts';

/**
 * The National Development and Reform Commission.
 *
 * @source RSSHub lib/routes/gov/ndrc/xwdt.ts and wjk.ts: lists .u-list li a, the date in a span beside; text
 *   .TRS_Editor, else .article_con
 */
export const ndrc: SiteProfile = {
  id: 'ndrc',
  host: 'ndrc.gov.cn',
  siteName: '国家发展和改革委员会',
  body: '.TRS_Editor, .article_con',
  list: { items: '.u-list li', link: 'a', date: 'span' },
};
