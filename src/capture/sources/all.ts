import { parseUrl } from '../parse-url.ts';
import { beijing } from './beijing.ts';
import { beijingKw } from './beijing-kw.ts';
import { govCn } from './gov-cn.ts';
import { hebeiCzt } from './hebei-czt.ts';
import { hebeiTyjrswt } from './hebei-tyjrswt.ts';
import { miit } from './miit.ts';
import { ndrc } from './ndrc.ts';
import type { SiteProfile } from './site-profile.ts';

/** Every profile; no two of one host. */
export const siteProfiles: readonly SiteProfile[] = [
  beijing,
  beijingKw,
  govCn,
  hebeiCzt,
  hebeiTyjrswt,
  miit,
  ndrc,
];

/** The profile of the site that an address is of; null for most. */
export function profileOf(url: string | null): SiteProfile | null {
  const host = url && parseUrl(url)?.hostname.replace(/^www\./, '');
  return siteProfiles.find((profile) => profile.host === host) ?? null;
}
