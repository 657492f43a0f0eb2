import { collapse } from '../tree/page-lines.ts';

/** The title of the window, wherever in the page its element stands; pictures have titles of their own. */
export function windowTitle(document: Document): string {
  const elements = [...document.getElementsByTagName('title')];
  const own = elements.find((element) => !element.closest('svg'));
  return collapse(own?.textContent ?? '');
}
