import type { PageElement } from '../tree/page-tree.ts';

/** True for the words below a picture; tables have captions of their own. */
export function isCaption({ tag, className }: PageElement): boolean {
  return tag === 'figcaption' || (/^(?:p|div|span)$/.test(tag) && CAPTION.test(className));
}

/** As editors name it where they use no element for it. */
const CAPTION =
  /(?:^|[\s_-])(?:img|image|photo|picture|figure|media|bild|foto|wp)[_-](?:caption|credit|legend)(?:-?text)?(?:$|[\s_-])/i;
