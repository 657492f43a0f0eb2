import { afterEach, describe, expect, it, vi } from 'vitest';
import { READ_TIMEOUT_MS, readTab } from '../../../extension/background/read-tab.ts';
import type { PageReading } from '../../../extension/page-reading.ts';
import { sampleRecord } from '../../store/sample-record.ts';

const A = 'https://example.gov.cn/a.html';
const B = 'https://example.gov.cn/b.html';
const NO_ACCESS = new Error('Cannot access contents of the page.');
const html = { kind: 'html', gzipBase64: '' } as const;
const readAt = (url: string): PageReading => ({
  kind: 'read',
  url,
  record: sampleRecord(),
  goesOn: false,
  selection: '',
  html,
});

/** A browser whose tab shows these addresses, one at each look (the last one stays), and whose script does this. */
function browser(addresses: readonly (string | undefined)[], run: () => Promise<PageReading>) {
  let looks = 0;
  const executeScript = vi.fn(async () => [{ result: await run() }]);
  vi.stubGlobal('chrome', {
    tabs: {
      get: async () => ({ url: addresses[Math.min(looks++, addresses.length - 1)] }),
    },
    scripting: { executeScript },
  });
  return executeScript;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('readTab', () => {
  it('a page that stays is read', async () => {
    browser([A], async () => readAt(A));
    expect(await readTab(7, A)).toEqual(readAt(A));
  });

  it.each([
    { rule: 'before the script ran', expected: A, looks: [B], at: B },
    { rule: 'between the look and the script', expected: A, looks: [A], at: B },
    { rule: 'after the script ran', expected: A, looks: [A, B], at: A },
    { rule: 'with an address that was never known', expected: null, looks: [A, B], at: A },
  ])('a page that was replaced $rule is not saved', async ({ expected, looks, at }) => {
    browser(looks, async () => readAt(at));
    expect(await readTab(7, expected)).toMatchObject({ kind: 'refused', reason: 'page-changed' });
  });

  it('a page that does not answer is given up', async () => {
    vi.useFakeTimers();
    browser([A], () => new Promise(() => undefined));
    const reading = readTab(7, A);
    await vi.advanceTimersByTimeAsync(READ_TIMEOUT_MS);
    expect(await reading).toEqual({ kind: 'refused', reason: 'timeout', detail: 'No answer within 20 s' });
  });

  it('a page that the press has not reached yet is asked again', async () => {
    vi.useFakeTimers();
    const answers = [() => Promise.reject(NO_ACCESS), async () => readAt(A)];
    const executeScript = browser([A], () => (answers.shift() ?? Promise.reject)());
    const reading = readTab(7, A);
    await vi.runAllTimersAsync();
    expect([await reading, executeScript.mock.calls.length]).toEqual([readAt(A), 2]);
  });

  it.each([
    { rule: 'whose address shows, is out of reach', url: A, reason: 'no-access', tries: 4 },
    {
      rule: 'whose address is hidden after a press, is the browser’s own',
      url: undefined,
      reason: 'browser-page',
      tries: 1,
    },
  ])('a page that is refused for good, $rule', async ({ url, reason, tries }) => {
    vi.useFakeTimers();
    const executeScript = browser([url], () => Promise.reject(NO_ACCESS));
    const reading = readTab(7, url ?? null);
    await vi.runAllTimersAsync();
    expect(await reading).toMatchObject({ kind: 'refused', reason });
    expect(executeScript).toHaveBeenCalledTimes(tries);
  });

  it('a page of the browser is not even tried', async () => {
    const executeScript = browser(['chrome://settings/'], async () => readAt(A));
    expect(await readTab(7, 'chrome://settings/')).toMatchObject({ reason: 'browser-page' });
    expect(executeScript).not.toHaveBeenCalled();
  });
});
