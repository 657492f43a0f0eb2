import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What the server gives out for an address. */
export interface ServedFile {
  readonly body: Uint8Array | string;
  /** Whole header value, such as `text/html; charset=gb18030`. */
  readonly contentType: string;
}

/** The file of an address, with scheme, host and query; null when there is none. Asked at every request. */
export type PageLookup = (url: URL) => Promise<ServedFile | null>;

export interface PageServer {
  readonly port: number;
  /** For the browser's `--host-resolver-rules`: every name but this machine's own leads here. */
  readonly hostRules: string;
  close(): Promise<void>;
}

/** First byte of a TLS handshake; no HTTP method begins with it. */
const TLS_HANDSHAKE = 0x16;

/**
 * Serves pages under their own addresses, to a browser started with `hostRules`. One port speaks http and
 * https; the certificate is made at the start and trusted by nobody, so the browser must ignore its errors.
 */
export async function startPageServer(lookup: PageLookup): Promise<PageServer> {
  const certificate = await generate([{ name: 'commonName', value: 'policyloom pages' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const http = createHttpServer(respond('http', lookup));
  const https = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    respond('https', lookup),
  );
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser drops connections when it closes; nothing is lost by that here.
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (!first) return;
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
    });
  });
  const port = await listen(server);
  return {
    port,
    hostRules: `MAP * 127.0.0.1:${port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function respond(scheme: 'http' | 'https', lookup: PageLookup) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const file = await fileOf(`${scheme}://${request.headers.host}${request.url}`, lookup);
      const { status, body, contentType } = file ? { status: 200, ...file } : nothing;
      response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': nothing.contentType }).end(String(error));
    }
  };
}

const nothing = { status: 404, body: 'No such page.', contentType: 'text/plain; charset=utf-8' };

async function fileOf(address: string, lookup: PageLookup): Promise<ServedFile | null> {
  return URL.canParse(address) ? lookup(new URL(address)) : null;
}
