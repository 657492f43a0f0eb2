import type { SiteProfile } from './site-profile.ts';

/**
 * Hebei’s Department of Finance.
 *
 * @source RSSHub lib/routes/gov/hebei/czt.ts: list td li a[title]; text .TRS_Editor, .content
 */
export const hebeiCzt: SiteProfile = {
  id: 'hebei-czt',
  host: 'czt.hebei.gov.cn',
  siteName: '河北省财政厅',
  body: '.TRS_Editor, .content',
  list: { items: 'td li', link: 'a[title]', date: null },
};
