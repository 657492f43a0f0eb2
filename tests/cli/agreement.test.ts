import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Coding } from '../../src/model/coding.ts';
import type { PolicyEvent } from '../../src/model/event.ts';
import { diskFolder } from '../../src/node/disk-folder.ts';
import { push } from '../../src/sync/push.ts';
import { judged } from '../support/event-codings.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
const policyloom = (...args: readonly string[]) => runCli(folder, args);
const eventsNow = async (): Promise<PolicyEvent[]> =>
  JSON.parse((await policyloom('table', 'events', '--corpus', 'corpus', '--format', 'json')).stdout);

/** Sends codings as a device of the coder's name does. */
async function send(device: string, codings: readonly Coding[]): Promise<void> {
  const rows = codings.map((coding) => ({ ...coding, deleted: false }));
  const through = Math.max(...rows.map(({ lamport }) => lamport));
  const changesSince = async (lamport: number) =>
    lamport < through ? { versions: [], codings: rows, through } : { versions: [], codings: [], through };
  await push({ device, changesSince }, diskFolder(join(folder, 'corpus')));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-agreement-'));
  const record = {
    ...{ url: 'http://a.example/1', title: '两市签约', datePublished: '2016-05-07' },
    bodyText: '5月6日，天津市武清区与廊坊市签署产业合作框架协议。\n5月7日，唐山市与天津市签署港口合作协议。',
  };
  await writeFile(join(folder, 'one.ndjson'), JSON.stringify(record));
  await policyloom('import', 'one.ndjson', '--corpus', 'corpus');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('policyloom agreement', () => {
  it('says who is missing as long as there are not two coders', async () => {
    const { code, stdout } = await policyloom('agreement', '--corpus', 'corpus');
    expect([code, stdout]).toEqual([0, expect.stringContaining('nobody has judged an event')]);
  });

  it('folds the codings of two devices: agreed is confirmed, differing is disputed, and both are told', async () => {
    const [first, second] = await eventsNow();
    if (!first || !second) throw new Error('The text tells two events.');
    await send('anna', [judged('anna', first, 'confirmed'), judged('anna', second, 'confirmed')]);
    await send('ben', [
      judged('ben', first, 'confirmed'),
      judged('ben', { ...second, scale: 'provincial' }, 'confirmed'),
    ]);
    expect((await eventsNow()).map(({ status }) => status)).toEqual(['confirmed', 'disputed']);
    const json = await policyloom('agreement', '--corpus', 'corpus', '--format', 'json', '--draws', '50');
    const { coders, suggestedEvents, disagreements } = JSON.parse(json.stdout);
    expect([coders, suggestedEvents]).toEqual([['anna', 'ben'], 2]);
    expect(disagreements).toEqual([
      {
        ...{ eventId: second.id, announcementId: second.announcementId, field: 'scale' },
        values: [
          { coder: 'anna', value: 'intercity' },
          { coder: 'ben', value: 'provincial' },
        ],
        ...{ quote: second.quote, title: '两市签约', url: 'http://a.example/1' },
      },
    ]);
    const text = await policyloom('agreement', '--corpus', 'corpus');
    expect(text.stdout).toContain('scale: anna: intercity | ben: provincial\n  两市签约 http://a.example/1');
  });
});
