import type { SiteProfile } from './site-profile.ts';

/**
 * The Ministry of Industry and Information Technology.
 *
 * @source RSSHub lib/routes/gov/miit/wjgs.ts, wjfb.ts and zcjd.ts: list .page-content ul li, date .fr; text
 *   .ccontent or #con_con, time #con_time
 */
export const miit: SiteProfile = {
  id: 'miit',
  host: 'miit.gov.cn',
  siteName: '工业和信息化部',
  body: '.ccontent, #con_con',
  published: '#con_time',
  list: { items: '.page-content ul li', link: 'a', date: '.fr' },
};
