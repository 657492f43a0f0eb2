import type { SiteProfile } from './site-profile.ts';

/** The Ministry of Industry and Information Technology. */
export const miit: SiteProfile = {
  id: 'miit',
  host: 'miit.gov.cn',
  evidence: 'RSSHub lib/routes/gov/miit/zcjd.ts: text in .ccontent, time in #con_time',
  siteName: '工业和信息化部',
  body: '.ccontent',
  published: '#con_time',
};
