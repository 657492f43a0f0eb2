import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileOf } from '../../src/capture/sources/all.ts';
import { checkedProfile } from '../../src/capture/sources/check-profile.ts';
import type { SiteProfile } from '../../src/capture/sources/site-profile.ts';
import { documentOf } from '../../src/node/read-document.ts';
import { PlainError } from '../lib/say.ts';
import { makeFixture, type PageKind } from './make-fixture.ts';
import { FILL_IN, idOf, profileFile, valueText, withProfile } from './profile-file.ts';
import { type Proposal, proposalOf } from './proposal.ts';
import { recordOf } from './record-of.ts';
import type { Sample } from './sample.ts';
import { skeletonOf } from './skeleton.ts';

/** What was made and found, and what is left to do, in words for a person. */
export interface NewSource {
  /** Relative to the project's folder. */
  readonly made: readonly string[];
  readonly found: readonly string[];
  readonly next: readonly string[];
}

/**
 * Makes a site's profile with the selectors found on one page of it, the entry in the list of profiles, and a
 * fixture with the page's structure in words of our own and what extraction reads in it. A site that has its
 * profile gets another fixture, and the fields to put into the profile are told.
 *
 * @param root the project's folder
 * @param wanted what the page is; null to be told from the page
 * @throws {PlainError} where nothing was found, before anything is written
 */
export async function newSource(
  root: string,
  sample: Sample,
  wanted: PageKind | null = null,
): Promise<NewSource> {
  const document = documentOf(sample.html);
  const proposal = proposalOf(document, sample.url, wanted);
  const known = profileOf(sample.url);
  const profile = { ...(known ?? emptyProfile(document, sample.url)), ...proposal.fields };
  const file = join('src', 'capture', 'sources', `${profile.id}.ts`);
  const html = skeletonOf(document, proposal.kept, proposal.verbatim);
  const made = [
    ...(known ? [] : await makeProfile(root, file, profile)),
    await makeFixture(root, profile, proposal.kind, { html, url: sample.url }),
  ];
  return { made, found: proposal.found, next: nextSteps(file, known ? proposal.fields : {}) };
}

function emptyProfile(document: Document, url: string): SiteProfile {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return {
    id: idOf(host),
    host,
    siteName: recordOf(document, url)?.siteName ?? FILL_IN,
    body: null,
    published: null,
    list: null,
    next: null,
  };
}

async function makeProfile(root: string, file: string, profile: SiteProfile): Promise<string[]> {
  if (existsSync(join(root, file)))
    throw new PlainError(`${file} is another site's: rename it, its id and its fixtures first.`);
  const list = join('src', 'capture', 'sources', 'all.ts');
  const all = await readFile(join(root, list), 'utf8');
  await writeFile(join(root, file), profileFile(checkedProfile(profile, file, documentOf(''))));
  await writeFile(join(root, list), withProfile(all, profile.id));
  return [file, list];
}

function nextSteps(file: string, fields: Proposal['fields']): string[] {
  const put = Object.entries(fields).map(([name, value]) => `${name}: ${valueText(value)}`);
  return [
    ...(put.length > 0 ? [`Put into ${file}, where it says nothing better: ${put.join(', ')}`] : []),
    `Fill in what says ${FILL_IN} in the profile and in note.md.`,
    'Compare page.html with expected.json, and correct either: this must be what a person sees on such a page.',
    'npx vitest run tests/capture/sources.test.ts',
  ];
}
