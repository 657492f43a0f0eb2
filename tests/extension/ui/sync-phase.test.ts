import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../extension/messages.ts';
import { formatsFor } from '../../../extension/ui/formats.ts';
import { statusText } from '../../../extension/ui/status-text.ts';
import { syncPhase } from '../../../extension/ui/sync-phase.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

const paired: SyncState = {
  pairing: { baseUrl: 'http://localhost:8888/', folder: 'policy-corpus' },
  device: 'tablet',
  waiting: 0,
  running: false,
  lastDoneAt: '2024-05-02T06:02:00.000Z',
  lastDurationMs: 400,
  otherDevices: 0,
  received: 0,
  receivedAt: null,
  problem: null,
};
const down = { kind: 'not-running', detail: '', at: '2024-05-02T06:03:00.000Z' } as const;

const states: readonly (readonly [rule: string, SyncState, phase: string, zh: string, en: string])[] = [
  [
    'everything is there',
    paired,
    'done',
    '本机 1,284 篇|已全部同步 今天 14:02',
    '1,284 on this device|all synced today 14:02',
  ],
  [
    'some wait',
    { ...paired, waiting: 2 },
    'waiting',
    '本机 1,284 篇|2 篇待同步',
    '1,284 on this device|2 waiting',
  ],
  [
    'never synced',
    { ...paired, lastDoneAt: null, waiting: 3 },
    'waiting',
    '本机 1,284 篇|3 篇待同步',
    '1,284 on this device|3 waiting',
  ],
  [
    'an exchange runs',
    { ...paired, running: true, problem: down },
    'running',
    '本机 1,284 篇|同步中',
    '1,284 on this device|syncing',
  ],
  [
    'the server is down',
    { ...paired, waiting: 14, problem: down },
    'unreachable',
    '连不上 Jupyter，14 篇待同步',
    'Jupyter not reached, 14 waiting',
  ],
  [
    'a problem that a later exchange has solved',
    { ...paired, problem: { ...down, at: '2024-05-02T06:01:00.000Z' } },
    'done',
    '本机 1,284 篇|已全部同步 今天 14:02',
    '1,284 on this device|all synced today 14:02',
  ],
  [
    'not paired, whatever else',
    { ...paired, pairing: null, problem: down },
    'unpaired',
    '本机 1,284 篇|尚未配对',
    '1,284 on this device|not paired',
  ],
];

describe.each(states)('%s', (_rule, state, phase, chinese, english) => {
  it(`is ${phase}`, () => {
    expect(syncPhase(state)).toBe(phase);
  });

  it.each([
    [zh, chinese],
    [en, english],
  ])('is said in words', (words, text) => {
    const formats = formatsFor(words, () => new Date('2024-05-02T08:00:00.000Z'), 'Asia/Shanghai');
    expect(statusText(1_284, state, words, formats).parts.join('|')).toBe(text);
  });
});

describe('statusText', () => {
  it('an empty device says where data will stay', () => {
    const formats = formatsFor(zh, () => new Date());
    expect(statusText(0, { ...paired, pairing: null }, zh, formats)).toEqual({
      phase: 'first',
      parts: ['数据只在本机，配对后才会送出'],
    });
  });
});
