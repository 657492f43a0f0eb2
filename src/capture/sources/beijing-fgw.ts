import type { SiteProfile } from './site-profile.ts';

/**
 * Beijing’s Development and Reform Commission.
 *
 * @source GitHub mhxqwer/yjybeijing.gov.cn, a saved page of fgw.beijing.gov.cn/fzggzl: text .xl_content
 */
export const beijingFgw: SiteProfile = {
  id: 'beijing-fgw',
  host: 'fgw.beijing.gov.cn',
  siteName: '北京市发展和改革委员会',
  body: '.xl_content',
  list: null,
};
