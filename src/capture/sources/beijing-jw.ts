import type { SiteProfile } from './site-profile.ts';

/**
 * Beijing’s Education Commission.
 *
 * @source RSSHub lib/routes/gov/beijing/jw/tzgg.ts: list .col-md a with the date in a span beside it; text
 *   .TRS_UEDITOR
 */
export const beijingJw: SiteProfile = {
  id: 'beijing-jw',
  host: 'jw.beijing.gov.cn',
  siteName: '北京市教育委员会',
  body: '.TRS_UEDITOR',
  list: { items: '.col-md a', link: null, date: 'span' },
};
