import type { PageElement } from '../tree/page-tree.ts';

const BRAND = /logo|brand|tagline|slogan|site-?(?:name|title)|search/i;
/** How many elements around a line are looked at. */
const BRAND_DEPTH = 4;

/** True for what lies in a logo, a slogan or a search box: it names the site. */
export function isBrand(block: PageElement): boolean {
  let at: PageElement | null = block;
  for (let depth = 0; at && depth < BRAND_DEPTH; depth += 1) {
    if (/^(?:form|fieldset)$/.test(at.tag) || BRAND.test(`${at.className} ${at.id}`)) return true;
    at = at.parent;
  }
  return false;
}
