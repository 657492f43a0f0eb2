import { describe, expect, it } from 'vitest';
import { answer, type Handlers, isOwnPage } from '../../../extension/background/router.ts';

const asked: unknown[] = [];
const notClipped = { kind: 'not-clipped', reason: 'no-access', detail: '' } as const;
const fail = async () => Promise.reject(new Error('full'));
const handlers: Handlers = {
  clip: async (request) => {
    asked.push(request);
    return notClipped;
  },
  sync: fail,
  syncState: fail,
  pair: async ({ address }) => ({ kind: 'problem', problem: 'no-token', detail: address }),
  unpair: fail,
  batchAdd: async ({ entries }) => ({ added: entries.length }),
  batchControl: fail,
  watchAdd: fail,
  watchControl: async ({ action }) => Promise.reject(new Error(action)),
  annexAdd: async ({ requests }) => ({ added: requests.length }),
  batchCancel: fail,
};

describe('answer', () => {
  it.each([
    [
      'a message for the clipper',
      { type: 'clip', request: { tabId: 3 } },
      { kind: 'answer', response: notClipped },
    ],
    ['a message without a tab', { type: 'clip', request: {} }, { kind: 'answer', response: notClipped }],
    [
      'a message with an address',
      { type: 'pair', request: { address: 'x', keep: false } },
      { kind: 'answer', response: { kind: 'problem', problem: 'no-token', detail: 'x' } },
    ],
    [
      'pages for the queue',
      {
        type: 'batchAdd',
        request: { entries: [{ url: 'https://a.gov.cn/1', title: 't' }], list: null },
      },
      { kind: 'answer', response: { added: 1 } },
    ],
    ['a handler that throws', { type: 'sync', request: {} }, { kind: 'threw', message: 'full' }],
  ])('%s', async (_rule, message, reply) => {
    expect(await answer(message, handlers)).toEqual(reply);
  });

  it('passes on only what the message map has', () => {
    expect(asked).toEqual([{ tabId: 3 }, {}]);
  });

  it.each([
    [null],
    ['clip'],
    [{ type: 'erase', request: {} }],
    [{ type: 'pair', request: { address: 1 } }],
    [{ type: 'batchAdd', request: { entries: [{ url: 'javascript:alert(1)', title: 't' }], list: null } }],
    [{ type: 'batchAdd', request: { entries: [], list: { url: 'https://a.gov.cn/', pagesLeft: 1_000 } } }],
    [{ type: 'batchControl', request: { action: 'erase', urls: null } }],
  ])('%j is none of ours', (message) => {
    expect(answer(message, handlers)).toBeNull();
  });
});

describe('isOwnPage', () => {
  const own = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
  it.each([
    ['our panel', { id: 'abc', url: 'chrome-extension://abc/sidepanel.html' }, true],
    ['our script in a web page', { id: 'abc', url: 'https://example.gov.cn/' }, false],
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/page.html' }, false],
    ['a sender without an address', { id: 'abc' }, false],
  ])('%s: %s', (_rule, sender, isOwn) => {
    expect(isOwnPage(sender, own)).toBe(isOwn);
  });
});
