import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Langfang.
 *
 * @source GitHub mhxqwer/zlzlf.gov.cn, a saved page of www.lf.gov.cn: text #fontzoom
 */
export const langfang: SiteProfile = {
  id: 'langfang',
  host: 'lf.gov.cn',
  siteName: '廊坊市人民政府',
  body: '#fontzoom',
  list: null,
};
