import type { SiteProfile } from './site-profile.ts';

/**
 * Beijing’s Science and Technology Commission.
 *
 * @source RSSHub lib/routes/gov/beijing/kw/index.ts: #zoom, else .left.zhengce_right
 */
export const beijingKw: SiteProfile = {
  id: 'beijing-kw',
  host: 'kw.beijing.gov.cn',
  siteName: '北京市科学技术委员会、中关村科技园区管理委员会',
  body: '#zoom, .left.zhengce_right',
  list: null,
};
