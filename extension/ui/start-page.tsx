import { render } from 'preact';
import { failureText } from './failure-text.ts';
import { shownLanguage } from './settings.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** Draws a page of the extension into its root; a store that does not open is told in words in its place. */
export function startPage(draw: (root: HTMLElement) => Promise<void>): void {
  const root = document.getElementById('root');
  if (!root) throw new TypeError('The page has no element with the id "root".');
  draw(root).catch((error: unknown) => {
    const words = shownLanguage('auto', navigator.language) === 'en' ? en : zh;
    render(
      <main class="section">
        <p role="alert">{failureText(error, words)}</p>
      </main>,
      root,
    );
  });
}
