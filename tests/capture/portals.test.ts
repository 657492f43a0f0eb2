import { describe, expect, it } from 'vitest';
import { captureHtml } from './capture-html.ts';
import { DOCUMENT_PAGES } from './portals/document-portals.ts';
import { ENGLISH_PAGES } from './portals/english-portals.ts';
import { EUROPEAN_PAGES } from './portals/european-portals.ts';
import { NEWS_PAGES } from './portals/news-portals.ts';

describe('capture on the structures of portals', () => {
  it.each([...DOCUMENT_PAGES, ...NEWS_PAGES, ...ENGLISH_PAGES, ...EUROPEAN_PAGES])('$portal', (page) => {
    const { announcement, attachments } = captureHtml(page.html);
    const body = announcement.bodyText.trimEnd();
    const got = Object.fromEntries(
      Object.keys(page.record).map((key) => [key, Reflect.get(announcement, key)]),
    );
    expect({
      ...got,
      starts: body.slice(0, page.startsWith.length),
      ends: body.slice(-page.endsWith.length),
      files: page.files && attachments.map(({ title }) => title),
    }).toEqual({ ...page.record, starts: page.startsWith, ends: page.endsWith, files: page.files });
  });
});
