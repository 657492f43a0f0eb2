import type { SiteProfile } from './site-profile.ts';

/**
 * The People’s Government of Tangshan.
 *
 * @source GitHub skyfty/patent_bk application/admin/model/Stem.php: list .open_list li a of /zhuzhan/zfwj/
 */
export const tangshan: SiteProfile = {
  id: 'tangshan',
  host: 'tangshan.gov.cn',
  siteName: '唐山市人民政府',
  body: null,
  list: { items: '.open_list li', link: 'a', date: null },
};
