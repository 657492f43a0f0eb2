import type { PageView } from '../fields/page-view.ts';
import type { MissingPage } from './page-of-text.ts';

/** A page as if the text of the pages after it stood on it, below its own. */
export function withFurtherPages(
  view: PageView,
  further: readonly PageView[],
  missingPages: readonly MissingPage[],
): PageView {
  const bodies = further.flatMap(({ body }) => body ?? []);
  const below = bodies.flatMap(({ lines }) => lines);
  const all = view.body ? [view.body, ...bodies] : bodies;
  const [body] = all;
  return {
    ...view,
    lines: [...view.lines, ...below],
    body: body
      ? {
          ...body,
          lines: all.flatMap(({ lines }) => lines),
          coverage: all.reduce((sum, { coverage }) => sum + coverage, 0) / all.length,
          trace: all.flatMap(({ trace }) => trace),
        }
      : null,
    pages: [...view.pages, ...further.flatMap(({ pages }) => pages)],
    missingPages,
  };
}
