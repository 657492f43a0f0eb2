import type { Announcement, AnnouncementRecord } from '../model/announcement.ts';
import { foldNewest } from '../sync/fold.ts';
import { readManifests } from '../sync/manifest.ts';
import { push, type StampedRecord, type SyncSource } from '../sync/push.ts';
import type { CorpusSegments } from '../sync/read-segments.ts';
import { deviceName } from './device-name.ts';
import { diskFolder } from './disk-folder.ts';
import { readCorpusSegments } from './read-corpus-segments.ts';

export interface AddedRecords {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Adds records to a corpus folder, which is made when it does not exist. A record whose text is there already
 * under the same id is left as it is; so is one with a text where the new one, a line of a list, has none. All are written, or, when something fails, none is named by the manifest.
 */
export async function addRecords(
  corpusDir: string,
  records: readonly AnnouncementRecord[],
): Promise<AddedRecords> {
  const folder = diskFolder(corpusDir);
  const present = currentVersions(await readCorpusSegments(corpusDir));
  const count = { added: 0, updated: 0, unchanged: 0 };
  const fresh: AnnouncementRecord[] = [];
  for (const record of records) {
    const { id, contentHash, bodyText } = record.announcement;
    const known = present.get(id);
    const isKept = known !== undefined && isAsGood(known, record.announcement);
    count[known === undefined ? 'added' : isKept ? 'unchanged' : 'updated'] += 1;
    if (isKept) continue;
    present.set(id, { contentHash, hasText: () => bodyText !== '' });
    fresh.push(record);
  }
  const seen = Math.max(0, ...(await readManifests(folder)).map((manifest) => manifest.through));
  await push(sourceOf(fresh, seen), folder);
  return count;
}

function isAsGood(known: CurrentVersion, { contentHash, bodyText }: Announcement): boolean {
  return known.contentHash === contentHash || (bodyText === '' && known.hasText());
}

interface CurrentVersion {
  readonly contentHash: string;
  /** Asked for few: a text is large. */
  readonly hasText: () => boolean;
}

function currentVersions(segments: CorpusSegments): Map<string, CurrentVersion> {
  const places = foldNewest(segments.announcements, ['id']);
  const cell = (name: string, segment: number, row: number): string =>
    String(segments.announcements[segment]?.getChild(name).at(row));
  return new Map(
    places.map(({ segment, row }) => [
      cell('id', segment, row),
      {
        contentHash: cell('contentHash', segment, row),
        hasText: () => cell('bodyText', segment, row) !== '',
      },
    ]),
  );
}

function sourceOf(records: readonly AnnouncementRecord[], seen: number): SyncSource {
  const device = deviceName();
  const stamped: StampedRecord[] = records.map((record, index) => ({
    ...record,
    lamport: seen + index + 1,
    device,
    deleted: false,
  }));
  return {
    device,
    changesSince: async (lamport, maxRows) => {
      const versions = stamped.filter((record) => record.lamport > lamport).slice(0, maxRows);
      return { versions, codings: [], through: versions.at(-1)?.lamport ?? lamport };
    },
  };
}
