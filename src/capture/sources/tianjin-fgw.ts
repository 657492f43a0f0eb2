import type { SiteProfile } from './site-profile.ts';

/**
 * Tianjin’s Development and Reform Commission.
 *
 * @source GitHub skyfty/patent_bk application/admin/model/Stem.php: list .gg_list ul.hui14 li a of /zwgk/zcfg/
 */
export const tianjinFgw: SiteProfile = {
  id: 'tianjin-fgw',
  host: 'fzgg.tj.gov.cn',
  siteName: '天津市发展和改革委员会',
  body: null,
  list: { items: '.gg_list ul.hui14 li', link: 'a', date: null },
};
