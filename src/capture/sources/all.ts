import { parseUrl } from '../address/parse-url.ts';
import { beijing } from './beijing.ts';
import { beijingFgw } from './beijing-fgw.ts';
import { beijingHaidian } from './beijing-haidian.ts';
import { beijingJw } from './beijing-jw.ts';
import { beijingKw } from './beijing-kw.ts';
import { beijingWjw } from './beijing-wjw.ts';
import { eurLex } from './eur-lex.ts';
import { federalRegister } from './federal-register.ts';
import { govCn } from './gov-cn.ts';
import { govUk } from './gov-uk.ts';
import { handan } from './handan.ts';
import { hebei } from './hebei.ts';
import { hebeiCzt } from './hebei-czt.ts';
import { hebeiFgw } from './hebei-fgw.ts';
import { hebeiGxt } from './hebei-gxt.ts';
import { hebeiInfo } from './hebei-info.ts';
import { hebeiJyt } from './hebei-jyt.ts';
import { hebeiKjt } from './hebei-kjt.ts';
import { hebeiTyjrswt } from './hebei-tyjrswt.ts';
import { langfang } from './langfang.ts';
import { miit } from './miit.ts';
import { ndrc } from './ndrc.ts';
import { ndrcZfxxgk } from './ndrc-zfxxgk.ts';
import { shijiazhuang } from './shijiazhuang.ts';
import type { SiteProfile } from './site-profile.ts';
import { tangshan } from './tangshan.ts';
import { tianjin } from './tianjin.ts';
import { tianjinFgw } from './tianjin-fgw.ts';
import { tianjinHrss } from './tianjin-hrss.ts';
import { tianjinTjftz } from './tianjin-tjftz.ts';

/** Every profile; no two of one host. */
export const siteProfiles: readonly SiteProfile[] = [
  beijing,
  beijingFgw,
  beijingHaidian,
  beijingJw,
  beijingKw,
  beijingWjw,
  eurLex,
  federalRegister,
  govCn,
  govUk,
  handan,
  hebei,
  hebeiCzt,
  hebeiFgw,
  hebeiGxt,
  hebeiInfo,
  hebeiJyt,
  hebeiKjt,
  hebeiTyjrswt,
  langfang,
  miit,
  ndrc,
  ndrcZfxxgk,
  shijiazhuang,
  tangshan,
  tianjin,
  tianjinFgw,
  tianjinHrss,
  tianjinTjftz,
];

/** The profile of the site that an address is of; null for most. */
export function profileOf(url: string | null): SiteProfile | null {
  const host = url && parseUrl(url)?.hostname.replace(/^www\./, '');
  return siteProfiles.find((profile) => profile.host === host) ?? null;
}
