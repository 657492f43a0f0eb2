import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPage } from '../../src/capture/lists/list-page.ts';
import type { SiteProfile } from '../../src/capture/sources/site-profile.ts';
import { documentOf } from '../../src/node/read-document.ts';
import { FILL_IN } from './profile-file.ts';
import { recordOf } from './record-of.ts';
import type { Sample } from './sample.ts';

/** Whether a page lists announcements or is one. */
export type PageKind = 'list' | 'text';

/**
 * Writes a page with what is read in it now, for a person to check, and a note to fill in.
 *
 * @param root the project's folder
 * @returns the fixture's folder, relative to the project's
 */
export async function makeFixture(
  root: string,
  profile: SiteProfile,
  kind: PageKind,
  page: Sample,
): Promise<string> {
  const parent = join('tests', 'fixtures', 'sources');
  const folder = join(parent, freeName(`${profile.id}--${kind}`, await readdir(join(root, parent))));
  await mkdir(join(root, folder));
  const write = (name: string, text: string) => writeFile(join(root, folder, name), text);
  await write('page.html', page.html);
  await write('expected.json', `${JSON.stringify(expectedOf(profile, kind, page), null, 2)}\n`);
  await write('note.md', `${FILL_IN}: what this page shows, and where its structure is documented.\n`);
  return folder;
}

/** A second page of a kind is `--list-2`. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`;
  return free;
}

function expectedOf(profile: SiteProfile, kind: PageKind, { html, url }: Sample): object {
  const document = documentOf(html);
  if (kind === 'list') return { url, list: listPage(document, url, profile) };
  const { title = null, datePublished = null, bodyText = null } = recordOf(document, url) ?? {};
  return { url, record: { title, siteName: profile.siteName, datePublished, bodyText } };
}
