import type { SiteProfile } from './site-profile.ts';

/** Hebei’s Department of Finance. */
export const hebeiCzt: SiteProfile = {
  id: 'hebei-czt',
  host: 'czt.hebei.gov.cn',
  evidence: 'RSSHub lib/routes/gov/hebei/czt.ts: .TRS_Editor, .content',
  siteName: '河北省财政厅',
  body: '.TRS_Editor, .content',
  published: null,
};
