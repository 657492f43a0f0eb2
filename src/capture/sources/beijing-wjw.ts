import type { SiteProfile } from './site-profile.ts';

/**
 * Beijing’s Health Commission.
 *
 * @source RSSHub lib/routes/gov/beijing/mhc.ts: list div.weinei_left_con_line, link a[title], date
 *   div.weinei_left_con_line_date; text div.weinei_left
 */
export const beijingWjw: SiteProfile = {
  id: 'beijing-wjw',
  host: 'wjw.beijing.gov.cn',
  siteName: '北京市卫生健康委员会',
  body: '.weinei_left',
  list: {
    items: '.weinei_left_con .weinei_left_con_line',
    link: 'a[title]',
    date: '.weinei_left_con_line_date',
  },
};
