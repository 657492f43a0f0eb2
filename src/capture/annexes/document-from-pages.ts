import type { PagedText, TextPage } from './paged-text.ts';

/**
 * A document that prints a paged text, for the readers of pages: a section a page (`#page-1`), a paragraph
 * each, and headings where the first page sets lines large or in the middle. Adjacent heading lines are one.
 *
 * @param fallbackTitle what the file is called elsewhere, where its metadata name none
 */
export function documentFromPages(
  text: PagedText,
  parseHtml: (html: string) => Document,
  fallbackTitle: string | null = null,
): Document {
  const document = parseHtml('<!doctype html><html><head><title></title></head><body></body></html>');
  const title = document.querySelector('title');
  if (title) title.textContent = text.title ?? fallbackTitle ?? '';
  const article = document.createElement('article');
  for (const page of text.pages) article.append(sectionOf(page, document));
  document.body.append(article);
  return document;
}

function sectionOf(page: TextPage, document: Document): Element {
  const section = document.createElement('section');
  if (page.number !== null) section.id = `page-${page.number}`;
  let heading: Element | null = null;
  for (const { text, isHeading } of page.paragraphs) {
    const isTitle = isHeading && (page.number ?? 1) === 1;
    if (isTitle && heading) {
      heading.append(document.createElement('br'), text);
      continue;
    }
    const element = blockOf(text, isTitle, document);
    heading = isTitle ? element : null;
    section.append(element);
  }
  return section;
}

function blockOf(text: string, isHeading: boolean, document: Document): Element {
  if (!text.includes('\t')) {
    const element = document.createElement(isHeading ? 'h1' : 'p');
    element.textContent = text;
    return element;
  }
  const table = document.createElement('table');
  const row = document.createElement('tr');
  for (const cell of text.split('\t')) {
    const element = document.createElement('td');
    element.textContent = cell;
    row.append(element);
  }
  const body = document.createElement('tbody');
  body.append(row);
  table.append(body);
  return table;
}
