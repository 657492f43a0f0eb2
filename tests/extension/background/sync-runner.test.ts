import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSyncRunner, isPullDue, isSyncWaiting } from '../../../extension/background/sync-runner.ts';
import { sampleRecord } from '../../store/sample-record.ts';
import { testStore } from '../../store/test-store.ts';

/** Local storage of an extension, in memory. */
function memoryArea(kept: Record<string, unknown>) {
  return {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (values: Record<string, unknown>) => void Object.assign(kept, values),
    remove: async (key: string) => void delete kept[key],
  };
}

const pairing = { baseUrl: 'http://127.0.0.1:8888/', folder: 'policy-corpus', token: 'secret' };
const judgement = {
  targetType: 'event',
  targetId: 'event-1',
  field: 'status',
  value: '"rejected"',
  replaces: null,
  coder: '甲',
} as const;
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

function readRequest(address: string, init: RequestInit | undefined) {
  const path = decodeURIComponent(new URL(address).pathname).replace('/api/contents/', '');
  const body: { content?: string; path?: string } = JSON.parse(String(init?.body ?? '{}'));
  return { path, body, method: init?.method };
}

/** Jupyter's Contents API over a map of files, as far as an exchange needs it. */
function memoryJupyter() {
  const files = new Map<string, string>();
  const state = { isDown: false, puts: 0 };
  const put = (path: string, content: string) => {
    state.puts += 1;
    files.set(path, content);
    return json({}, 201);
  };
  const rename = (from: string, to: string) => {
    files.set(to, files.get(from) ?? '');
    files.delete(from);
    return json({});
  };
  const list = () => {
    const names = [...files.keys()].filter((path) => path.startsWith('policy-corpus/'));
    return json({ content: names.map((path) => ({ name: path.replace('policy-corpus/', '') })) });
  };
  const ofFile = (path: string, method: string | undefined, to = '') =>
    method === 'PATCH' ? rename(path, to) : json({ format: 'base64', content: files.get(path) });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (state.isDown) throw new TypeError('Failed to fetch');
    const { path, body, method } = readRequest(String(input), init);
    if (method === 'PUT') return put(path, body.content ?? '');
    if (path === 'policy-corpus') return list();
    return files.has(path) ? ofFile(path, method, body.path) : json({}, 404);
  };
  return { files, state, fetch };
}

async function bench(kept: Record<string, unknown> = { pairing }, jupyter = memoryJupyter()) {
  vi.stubGlobal('chrome', { storage: { local: memoryArea(kept) } });
  const clock = { now: 1_000_000 };
  const store = await testStore();
  const runner = createSyncRunner({
    store: async () => store,
    fetch: jupyter.fetch,
    now: () => clock.now,
    mayReach: async () => true,
  });
  return { kept, clock, jupyter, store, runner };
}

describe('createSyncRunner', () => {
  beforeEach(() => vi.stubGlobal('chrome', {}));
  afterEach(() => vi.unstubAllGlobals());

  it('sends what waits, and then nothing waits', async () => {
    const { jupyter, store, runner } = await bench();
    await store.saveRecord(sampleRecord());
    expect([await isSyncWaiting(store), (await runner.state()).waiting]).toEqual([true, 1]);
    const state = await runner.run();
    expect(state).toEqual({
      pairing: { baseUrl: pairing.baseUrl, folder: pairing.folder },
      device: store.device,
      waiting: 0,
      running: false,
      lastDoneAt: '1970-01-01T00:16:40.000Z',
      lastDurationMs: 0,
      otherDevices: 0,
      received: 0,
      receivedAt: null,
      problem: null,
    });
    expect([...jupyter.files.keys()]).toContain(`policy-corpus/manifest.${store.device}.json`);
    expect(await isSyncWaiting(store)).toBe(false);
  });

  it('without a pairing nothing is sent, and everything is counted as waiting', async () => {
    const { jupyter, store, runner } = await bench({});
    await store.saveRecord(sampleRecord());
    expect(await runner.run()).toMatchObject({ pairing: null, waiting: 1, problem: null });
    expect([jupyter.state.puts, await isSyncWaiting(store)]).toEqual([0, false]);
  });

  it('a failure is kept with its kind, waits longer each time, and is gone after a success', async () => {
    const { clock, kept, jupyter, store, runner } = await bench();
    await store.saveRecord(sampleRecord());
    jupyter.state.isDown = true;
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      await runner.run();
      waits.push((kept['syncStatus'] as { nextTryAt: number }).nextTryAt - clock.now);
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([20, 40, 80, 160, 320, 640, 1280, 1800, 1800]);
    expect((await runner.state()).problem?.kind).toBe('not-running');
    jupyter.state.isDown = false;
    expect(await runner.runWhenDue()).toMatchObject({ waiting: 1 });
    clock.now += 1_800_000;
    expect(await runner.runWhenDue()).toMatchObject({ waiting: 0, problem: null });
  });

  it('two calls at once do not write twice, and a record saved meanwhile is sent too', async () => {
    const { store, runner } = await bench();
    await store.saveRecord(sampleRecord());
    const first = runner.run();
    await store.saveRecord(sampleRecord({ id: 'record-2' }));
    await Promise.all([first, runner.run()]);
    expect((await runner.state()).waiting).toBe(0);
  });

  it('a corpus folder that was emptied gets everything again', async () => {
    const { jupyter, store, runner } = await bench();
    await store.saveRecord(sampleRecord());
    await runner.run();
    jupyter.files.clear();
    await store.saveRecord(sampleRecord({ id: 'record-2' }));
    await runner.run();
    const manifest = JSON.parse(atob(jupyter.files.get(`policy-corpus/manifest.${store.device}.json`) ?? ''));
    expect(
      manifest.segments.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
    ).toEqual([
      ['announcements', 2],
      ['provenance', 2],
    ]);
  });

  it('what another device decided comes with the next exchange, once, and is not sent back', async () => {
    const jupyter = memoryJupyter();
    const other = await bench({ pairing }, jupyter);
    const here = await bench({ pairing }, jupyter);
    await other.store.addCoding(judgement);
    await other.runner.run();
    expect(await here.runner.run()).toMatchObject({
      otherDevices: 1,
      received: 1,
      receivedAt: '1970-01-01T00:16:40.000Z',
      waiting: 0,
    });
    expect(await here.store.allCodings()).toEqual(await other.store.allCodings());
    here.clock.now += 60_000;
    expect(await here.runner.run()).toMatchObject({ received: 1, receivedAt: '1970-01-01T00:16:40.000Z' });
    expect(jupyter.files.has(`policy-corpus/manifest.${here.store.device}.json`)).toBe(false);
  });

  it('a damaged file of another device is told as such, and holds up nothing of this one', async () => {
    const jupyter = memoryJupyter();
    const other = await bench({ pairing }, jupyter);
    const here = await bench({ pairing }, jupyter);
    await other.store.addCoding(judgement);
    await other.runner.run();
    const segment = [...jupyter.files.keys()].find((path) => path.endsWith('codings-000001.arrow')) ?? '';
    jupyter.files.set(segment, btoa('torn'));
    await here.store.saveRecord(sampleRecord());
    const { waiting, problem } = await here.runner.run();
    expect([waiting, problem?.kind]).toEqual([0, 'damaged']);
    expect(problem?.detail).toContain(segment.replace('policy-corpus/', ''));
  });

  it('asks again for what others decided when the last exchange is five minutes ago', async () => {
    const { clock, runner } = await bench();
    expect(await isPullDue(clock.now)).toBe(true);
    await runner.run();
    expect([await isPullDue(clock.now + 299_999), await isPullDue(clock.now + 300_000)]).toEqual([
      false,
      true,
    ]);
    await runner.unpair();
    expect(await isPullDue(clock.now + 300_000)).toBe(false);
  });

  it('unpairing forgets the token and the state of that server', async () => {
    const { kept, runner } = await bench();
    expect(await runner.unpair()).toMatchObject({ pairing: null, lastDoneAt: null });
    expect(kept).toEqual({});
  });

  it('a stored pairing that is damaged counts as none', async () => {
    const { runner } = await bench({ pairing: { baseUrl: 'x' } });
    expect((await runner.state()).pairing).toBeNull();
  });
});
