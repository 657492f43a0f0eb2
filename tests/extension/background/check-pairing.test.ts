import { describe, expect, it } from 'vitest';
import { checkPairing } from '../../../extension/background/check-pairing.ts';

const ADDRESS = 'http://127.0.0.1:8888/lab?token=secret';
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

/** A server of which each answer can be replaced; it answers as Jupyter Server 2 does. */
function server(answers: Readonly<Record<string, () => Response>> = {}) {
  const asked: { path: string; authorization: string | null }[] = [];
  const all: Readonly<Record<string, () => Response>> = {
    '/api': () => json({ version: '2.17.0' }),
    '/api/contents/': () => json({ type: 'directory' }),
    '/api/contents/policy-corpus': () => json({}, 404),
    ...answers,
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    asked.push({ path: url.href, authorization: new Headers(init?.headers).get('authorization') });
    return all[url.pathname]?.() ?? json({}, 404);
  };
  return { fetch, asked };
}

const granted = async () => true;
const html = () => new Response('<html>', { status: 200 });

describe('checkPairing', () => {
  it('a Jupyter that takes the token is paired, its version named', async () => {
    const { fetch } = server();
    expect((await checkPairing(ADDRESS, { fetch, mayReach: granted })).check).toEqual({
      kind: 'ok',
      pairing: { baseUrl: 'http://127.0.0.1:8888/', folder: 'policy-corpus' },
      version: '2.17.0',
    });
  });

  it('the token is sent in the header only', async () => {
    const { fetch, asked } = server();
    await checkPairing(ADDRESS, { fetch, mayReach: granted });
    expect(asked.filter(({ path }) => path.includes('secret'))).toEqual([]);
    expect(asked.slice(1).map(({ authorization }) => authorization)).toEqual(
      asked.slice(1).map(() => 'token secret'),
    );
  });

  it.each([
    { rule: 'another web server', problem: 'not-jupyter', answers: { '/api': html } },
    { rule: 'a proxy’s login page', problem: 'not-jupyter', answers: { '/api': () => json({}, 404) } },
    { rule: 'a wrong token', problem: 'wrong-token', answers: { '/api/contents/': () => json({}, 403) } },
    {
      rule: 'files that are not served',
      problem: 'refused',
      answers: { '/api/contents/': () => json({}, 500) },
    },
    {
      rule: 'a corpus of a newer format',
      problem: 'wrong-version',
      answers: {
        '/api/contents/policy-corpus': () => json({ content: [{ name: 'manifest.other.json' }] }),
        '/api/contents/policy-corpus/manifest.other.json': () =>
          json({ format: 'base64', content: btoa(JSON.stringify({ formatVersion: 99 })) }),
      },
    },
  ])('$rule: $problem', async ({ answers, problem }) => {
    const { check, login } = await checkPairing(ADDRESS, { ...server(answers), mayReach: granted });
    expect([check, login]).toEqual([expect.objectContaining({ kind: 'problem', problem }), null]);
    expect(JSON.stringify(check)).not.toContain('secret');
  });

  it('a host that was not allowed is not asked at all', async () => {
    const { fetch, asked } = server();
    const { check } = await checkPairing(ADDRESS, { fetch, mayReach: async () => false });
    expect([check, asked]).toEqual([
      { kind: 'problem', problem: 'no-permission', detail: 'http://127.0.0.1:8888/' },
      [],
    ]);
  });

  it('a server that does not answer is not running', async () => {
    const fetch: typeof globalThis.fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
    const { check } = await checkPairing(ADDRESS, { fetch, mayReach: granted });
    expect(check).toEqual({
      kind: 'problem',
      problem: 'not-running',
      detail: 'Nothing answers at http://127.0.0.1:8888.',
    });
  });
});
