import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Jupyter, startJupyter } from '../../scripts/lib/jupyter.ts';
import { readCorpusSegments } from '../../src/node/read-corpus-segments.ts';
import { announcementsTable } from '../../src/tables/stored-tables.ts';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';

const FIRST = 'sunnow--innovation-reform-reply-2016';
const SECOND = 'hebeicom--tax-sharing-2015';
const TOKEN = 'a-token-for-tests';

describe.skipIf(!browserForTests())('a clip arrives in a real Jupyter', () => {
  let bench: FixtureBench;
  let jupyter: Jupyter;
  let work: string;
  let port: number;

  const start = () =>
    startJupyter({ rootDir: join(work, 'served'), stateDir: join(work, 'state'), port, token: TOKEN });
  const titlesOnDisk = async () => {
    const segments = await readCorpusSegments(join(work, 'served', 'policy-corpus'));
    return announcementsTable(segments).array('title');
  };
  const pair = async (address: string) => {
    const reply = await bench.state.ask('pair', { address, keep: true });
    return (reply as { response: unknown }).response;
  };
  const waiting = async () => {
    const reply = await bench.state.ask('syncState', {});
    return (reply as { response: { waiting: number } }).response.waiting;
  };

  const syncStatus = async () =>
    (await bench.state.local('syncStatus')) as { nextTryAt: number; failures: number };
  /** As after one failure: each further one doubles the wait. */
  const waitMs = ({ nextTryAt, failures }: { nextTryAt: number; failures: number }) =>
    (nextTryAt - Date.now()) / 2 ** (failures - 1);

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'policyloom-sync-'));
    port = await freePort();
    [bench, jupyter] = await Promise.all([startFixtureBench(), start()]);
  });
  afterAll(async () => {
    await Promise.all([bench?.close(), jupyter?.stop()]);
    await rm(work, { recursive: true, force: true });
  });

  it.each([
    { rule: 'words that are no address', address: () => 'hello there', problem: 'not-an-address' },
    {
      rule: 'an address without a token',
      address: () => `http://127.0.0.1:${port}/lab`,
      problem: 'no-token',
    },
    { rule: 'a wrong token', address: () => `http://127.0.0.1:${port}/lab?token=x`, problem: 'wrong-token' },
    {
      rule: 'a port where nothing runs',
      address: () => 'http://127.0.0.1:49/?token=x',
      problem: 'not-running',
    },
    {
      rule: 'a host that was not allowed',
      address: () => 'http://jupyter.example/?token=x',
      problem: 'no-permission',
    },
  ])('$rule: $problem', async ({ address, problem }) => {
    expect(await pair(address())).toMatchObject({ kind: 'problem', problem });
    expect(await bench.state.ask('syncState', {})).toMatchObject({ response: { pairing: null } });
  });

  it('what was clipped before pairing is sent by it, without a further click', async () => {
    await bench.open(bench.page(FIRST).url);
    await bench.clip();
    expect(await waiting()).toBe(1);
    const check = await pair(`http://127.0.0.1:${port}/lab?token=${TOKEN}`);
    const pairing = { baseUrl: `http://127.0.0.1:${port}/`, folder: 'policy-corpus' };
    expect(check).toMatchObject({ kind: 'ok', pairing });
    await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
    expect(await titlesOnDisk()).toEqual([(await bench.expectedRecord(FIRST))['title']]);
  });

  it('the token is in no answer to the panel', async () => {
    expect(JSON.stringify(await bench.state.ask('syncState', {}))).not.toContain(TOKEN);
  });

  it('clipped while Jupyter is stopped and the worker killed, it is sent when Jupyter is back, by itself', async () => {
    await jupyter.stop();
    await bench.open(bench.page(SECOND).url);
    await bench.clip();
    await expect
      .poll(async () => bench.state.ask('syncState', {}), { timeout: 10_000 })
      .toMatchObject({ response: { waiting: 1, running: false, problem: { kind: 'not-running' } } });
    await bench.running.killServiceWorker();
    jupyter = await start();
    // Both waits are there, and short; they need not be waited for.
    expect(waitMs(await syncStatus())).toBeLessThanOrEqual(20_000);
    expect(await bench.state.alarmInMs('work')).toBeLessThanOrEqual(60_000);
    await bench.state.setLocal('syncStatus', { ...(await syncStatus()), nextTryAt: 0 });
    await bench.state.bringAlarm('work');
    await expect.poll(titlesOnDisk, { timeout: 45_000, interval: 100 }).toHaveLength(2);
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0);
    // The end of a sync is noted after its last row.
    await expect
      .poll(() => bench.state.ask('syncState', {}), { timeout: 5_000 })
      .toMatchObject({ response: { problem: null, running: false } });
  }, 60_000);

  it('clipped again without a change of the text, there is still one record on the other side', async () => {
    await bench.clip();
    await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
    expect((await titlesOnDisk()).toSorted()).toEqual(
      [await bench.expectedRecord(FIRST), await bench.expectedRecord(SECOND)]
        .map((record) => record['title'])
        .toSorted(),
    );
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}
