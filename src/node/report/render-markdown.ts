import MarkdownIt from 'markdown-it';
import { escapeHtml, Html, safeUrl } from './html.ts';

/** A heading of the text, for the table of contents; `level` as it stands in the page (2–6). */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** A text as HTML with its headings in order. */
export interface RenderedMarkdown {
  readonly html: Html;
  readonly headings: readonly Heading[];
}

const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/;

const markdown = MarkdownIt({ html: false, linkify: false, typographer: false });
// A picture is checked where it is drawn: one that cannot be shown still leaves its description.
markdown.validateLink = (url) => url.startsWith('#') || safeUrl(url) !== null || DATA_IMAGE.test(url);
markdown.renderer.rules['image'] = (tokens, index) => {
  const { content, attrs } = tokens[index] ?? { content: '', attrs: null };
  const source = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
  const description = escapeHtml(content);
  return DATA_IMAGE.test(source) ? `<img src="${source}" alt="${description}">` : `[${description}]`;
};
markdown.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
  const token = tokens[index];
  if (token && !String(token.attrGet('href')).startsWith('#')) {
    token.attrSet('target', '_blank');
    token.attrSet('rel', 'noopener noreferrer');
  }
  return renderer.renderToken(tokens, index, options);
};

/**
 * Markdown as HTML that carries nothing alive: no HTML of the author's, no address but web, mail and places in
 * this page, no picture from elsewhere. Headings go one level down, below the page's title.
 *
 * @param idPrefix makes the headings' ids unique in the page
 */
export function renderMarkdown(source: string, idPrefix: string): RenderedMarkdown {
  const tokens = markdown.parse(source, {});
  const headings: Heading[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    const level = Math.min(6, Number(token.tag.slice(1)) + 1);
    token.tag = `h${level}`;
    if (token.type === 'heading_close') continue;
    const id = `${idPrefix}-${headings.length + 1}`;
    token.attrSet('id', id);
    headings.push({ id, level, text: plainText(tokens[index + 1]?.children ?? []) });
  }
  return { html: new Html(markdown.renderer.render(tokens, markdown.options, {})), headings };
}

function plainText(tokens: readonly { readonly type: string; readonly content: string }[]): string {
  return tokens
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('')
    .trim();
}
