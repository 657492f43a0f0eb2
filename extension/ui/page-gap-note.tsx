import type { JSX } from 'preact';
import type { PageGap } from '../../src/capture/pages/page-gap.ts';
import type { Announcement } from '../../src/model/announcement.ts';
import { gapReason } from './gap-reason.ts';
import { GapWork } from './gap-work.tsx';
import { Note } from './note.tsx';
import { isWebAddress } from './page-address.ts';
import { useUi } from './ui-context.ts';

interface PageGapNoteProps {
  readonly announcement: Announcement;
  readonly gap: PageGap;
}

/** Which pages of a text are missing and why, and the way to have them read. */
export function PageGapNote({ announcement, gap }: PageGapNoteProps): JSX.Element {
  const { words, formats, port } = useUi();
  const { url } = announcement;
  const counts = [gap.total - gap.had, gap.total].map((count) => formats.count(count));
  return (
    <section class="section">
      <Note
        kind="warn"
        icon="alert"
        title={words.gap.title(counts[0] ?? '', counts[1] ?? '')}
        text={url === null ? words.gap.noAddress : words.gap.text}
      >
        <ul class="gap-pages">
          {gap.missing.map((page) => (
            <li key={page.url} class="small">
              {url === null ? (
                words.gap.page(pageName(page.url), gapReason(page, words))
              ) : (
                <button class="link" type="button" title={page.url} onClick={() => port.openPage(page.url)}>
                  {words.gap.page(pageName(page.url), gapReason(page, words))}
                </button>
              )}
            </li>
          ))}
        </ul>
        {url !== null && isWebAddress(url) && (
          <GapWork url={url} title={announcement.title ?? ''} isReadable={gap.missing.some(mayBeFetched)} />
        )}
      </Note>
    </section>
  );
}

/** Of some pages it is known that only the person can open them. */
function mayBeFetched({ why }: PageGap['missing'][number]): boolean {
  return why !== 'robots' && why !== 'elsewhere';
}

/** The last part of an address, with its parameters: what tells the pages of a text apart. */
function pageName(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname.split('/').findLast(Boolean) ?? '') + search;
}
