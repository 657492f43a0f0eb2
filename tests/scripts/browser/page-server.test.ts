import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureLookup, fixturePages } from '../../../scripts/browser/fixture-pages.ts';
import { type PageServer, startPageServer } from '../../../scripts/browser/page-server.ts';

let folder: string;
let server: PageServer;

/** Asks the server as the browser does: by the page's own address, over a connection that leads here. */
function get(address: string): Promise<{ status: number; type: string; body: Buffer }> {
  const { protocol, host, pathname, search } = new URL(address);
  const options = {
    host: '127.0.0.1',
    port: server.port,
    path: `${pathname}${search}`,
    headers: { host },
    rejectUnauthorized: false,
  };
  const request = protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asking = request(options, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
    });
    asking.on('error', reject).end();
  });
}

async function writePage(name: string, expected: object, html: Uint8Array | string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'expected.json'), JSON.stringify(expected));
  await writeFile(join(folder, name, 'page.html'), html);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policyloom-pages-'));
  await writePage('plain', { url: 'http://a.example/page.html?id=1' }, '一');
  await writePage('secure', { url: 'https://b.example:9091/x/' }, 'secure');
  await writePage('gbk', { url: 'http://c.example/', charset: 'gb18030' }, Buffer.from([0xd6, 0xd0]));
  await writeFile(join(folder, 'README.md'), 'no page');
  server = await startPageServer(fixtureLookup(await fixturePages(folder)));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('startPageServer', () => {
  it.each([
    ['a page over http', 'http://a.example/page.html?id=1', 'text/html; charset=utf-8', Buffer.from('一')],
    [
      'a page over https, at a port of its own',
      'https://b.example:9091/x/',
      'text/html; charset=utf-8',
      Buffer.from('secure'),
    ],
    ['bytes in their charset', 'http://c.example/', 'text/html; charset=gb18030', Buffer.from([0xd6, 0xd0])],
  ])('%s comes from the same port', async (_rule, address, type, body) => {
    expect(await get(address)).toEqual({ status: 200, type, body });
  });

  it.each([
    ['another query', 'http://a.example/page.html?id=2'],
    ['no query', 'http://a.example/page.html'],
    ['another host', 'http://other.example/page.html?id=1'],
    ['another scheme', 'https://a.example/page.html?id=1'],
    ['another path', 'https://b.example:9091/x'],
  ])('%s is not there', async (_rule, address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('a page that was edited shows its new text', async () => {
    await writeFile(join(folder, 'plain', 'page.html'), '二');
    expect((await get('http://a.example/page.html?id=1')).body.toString()).toBe('二');
  });

  it('a page that cannot be read is an error of the server, which goes on', async () => {
    await rm(join(folder, 'gbk', 'page.html'));
    expect((await get('http://c.example/')).status).toBe(500);
    expect((await get('https://b.example:9091/x/')).status).toBe(200);
  });
});
