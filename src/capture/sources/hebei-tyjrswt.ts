import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Department of Veterans Affairs.
 *
 * @source RSSHub lib/routes/gov/hebei/tyjrswt.ts: list #<column>_list > li > a; text .info-style-content
 */
export const hebeiTyjrswt: SiteProfile = {
  id: 'hebei-tyjrswt',
  host: 'tyjrswt.hebei.gov.cn',
  siteName: '河北省退役军人事务厅',
  body: '.info-style-content',
  list: { items: '[id$="_list"] > li', link: 'a', date: null },
};
