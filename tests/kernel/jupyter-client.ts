import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeMessage, encodeMessage, type Message } from '../../src/kernel/wire.ts';

const root = join(import.meta.dirname, '../..');
const nodePath = join(root, 'node_modules/node/bin/node');

interface Socket extends AsyncIterable<Buffer[]> {
  connect(address: string): void;
  send(frames: (Buffer | string)[]): Promise<void>;
  subscribe(): void;
  close(): void;
}
interface ClientZeromq {
  readonly Dealer: new (options: { linger: number; routingId?: string }) => Socket;
  readonly Subscriber: new (options: { linger: number; receiveHighWaterMark: number }) => Socket;
  readonly Request: new (options: { linger: number }) => Socket & { receive(): Promise<Buffer[]> };
}

/** All that came of one request: its answer and what was published for it, in order. */
export interface Exchange {
  readonly reply: Readonly<Record<string, unknown>>;
  readonly published: readonly { readonly type: string; readonly content: Record<string, unknown> }[];
}

/** A running kernel, spoken to over its real sockets as Jupyter does. */
export class JupyterClient {
  readonly cwd: string;
  readonly process: ChildProcess;
  log = '';
  readonly #key = randomUUID();
  readonly #session = randomUUID();
  readonly #sockets: { shell: Socket; control: Socket; iopub: Socket };
  readonly #heartbeat: Socket & { receive(): Promise<Buffer[]> };
  readonly #published: Message[] = [];
  readonly #replies = new Map<string, Message>();

  static async start(options: { cwd?: string; env?: Record<string, string>; main?: string } = {}) {
    const ports = await freePorts(5);
    const client = new JupyterClient(ports, options);
    await client.#untilHeard();
    return client;
  }

  private constructor(
    ports: number[],
    options: { cwd?: string; env?: Record<string, string>; main?: string },
  ) {
    const zeromq = loadClientZeromq();
    this.cwd = options.cwd ?? mkdtempSync(join(tmpdir(), 'policyloom-kernel-'));
    const [shell_port, control_port, iopub_port, stdin_port, hb_port] = ports;
    const connection = {
      kernel_name: 'test',
      transport: 'tcp',
      ip: '127.0.0.1',
      key: this.#key,
      signature_scheme: 'hmac-sha256',
    };
    const file = join(mkdtempSync(join(tmpdir(), 'policyloom-connection-')), 'kernel.json');
    writeFileSync(
      file,
      JSON.stringify({ ...connection, shell_port, control_port, iopub_port, stdin_port, hb_port }),
    );
    const main = options.main ?? join(root, 'src/kernel/main.ts');
    this.process = spawn(nodePath, ['--no-force-async-hooks-checks', '--no-warnings', main, file], {
      cwd: this.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk) => {
        this.log += String(chunk);
      });
    const routingId = randomUUID();
    this.#sockets = {
      shell: new zeromq.Dealer({ linger: 0, routingId }),
      control: new zeromq.Dealer({ linger: 0, routingId }),
      iopub: new zeromq.Subscriber({ linger: 0, receiveHighWaterMark: 0 }),
    };
    this.#heartbeat = new zeromq.Request({ linger: 0 });
    this.#sockets.iopub.subscribe();
    this.#sockets.shell.connect(`tcp://127.0.0.1:${shell_port}`);
    this.#sockets.control.connect(`tcp://127.0.0.1:${control_port}`);
    this.#sockets.iopub.connect(`tcp://127.0.0.1:${iopub_port}`);
    this.#heartbeat.connect(`tcp://127.0.0.1:${hb_port}`);
    void this.#collect(this.#sockets.shell, (message) => this.#replies.set(parentId(message), message));
    void this.#collect(this.#sockets.control, (message) => this.#replies.set(parentId(message), message));
    void this.#collect(this.#sockets.iopub, (message) => this.#published.push(message));
  }

  /** Sends a request and waits for its answer and its `idle`. */
  async ask(type: string, content: object, channel: 'shell' | 'control' = 'shell'): Promise<Exchange> {
    return this.settled(this.send(type, content, channel));
  }

  execute(code: string, options: object = {}): Promise<Exchange> {
    return this.ask('execute_request', executeContent(code, options));
  }

  /** Sends without waiting; the id is for `settled`. */
  send(type: string, content: object, channel: 'shell' | 'control' = 'shell'): string {
    const frames = encodeMessage({ type, content, session: this.#session }, this.#key);
    const id: string = JSON.parse(String(frames[2])).msg_id;
    void this.#sockets[channel].send(frames);
    return id;
  }

  sendExecute(code: string, options: object = {}): string {
    return this.send('execute_request', executeContent(code, options));
  }

  /** Sends frames as they are, for what no honest client sends. */
  sendRaw(frames: (Buffer | string)[]): Promise<void> {
    return this.#sockets.shell.send(frames);
  }

  async settled(id: string, timeoutMs = 20_000): Promise<Exchange> {
    const isIdle = () =>
      this.published(id).some(
        ({ type, content }) => type === 'status' && content['execution_state'] === 'idle',
      );
    await until(
      () => this.#replies.has(id) && isIdle(),
      timeoutMs,
      () => `no answer; log:\n${this.log}`,
    );
    return { reply: { ...this.#replies.get(id)?.content }, published: this.published(id) };
  }

  /** What was published for a request so far. */
  published(id: string): Exchange['published'] {
    return this.#published
      .filter((message) => parentId(message) === id)
      .map(({ header, content }) => ({ type: header.msg_type, content: { ...content } }));
  }

  /** What the heart sends back for a ping. */
  async heartbeat(): Promise<string> {
    await this.#heartbeat.send(['ping']);
    return Buffer.concat(await this.#heartbeat.receive()).toString();
  }

  /** Asks the kernel to end, waits until it has, and gives its exit code. */
  async shutdown(): Promise<number | null> {
    const isOver = () => this.process.exitCode !== null || this.process.signalCode !== null;
    if (!isOver()) this.send('shutdown_request', { restart: false }, 'control');
    await until(isOver, 10_000, () => `the kernel did not end; log:\n${this.log}`);
    for (const socket of [...Object.values(this.#sockets), this.#heartbeat]) socket.close();
    rmSync(this.cwd, { recursive: true, force: true });
    return this.process.exitCode;
  }

  /** Asks until the subscription is heard too: a late subscriber misses what came before. */
  async #untilHeard(): Promise<void> {
    const ids: string[] = [];
    await until(
      async () => {
        if (this.process.exitCode !== null) throw new Error(`the kernel ended; log:\n${this.log}`);
        ids.push(this.send('kernel_info_request', {}));
        await sleep(30);
        return ids.some((id) => this.#replies.has(id) && this.published(id).length > 0);
      },
      20_000,
      () => `the kernel did not start; log:\n${this.log}`,
    );
  }

  async #collect(socket: Socket, keep: (message: Message) => void): Promise<void> {
    for await (const frames of socket) {
      const message = decodeMessage(frames, this.#key);
      if (!message) throw new Error('The kernel signed a message with another key.');
      keep(message);
    }
  }
}

/** Waits until it is true; throws in words after the time-out. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  timeoutMs: number,
  complaint: () => string,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(complaint());
    await sleep(5);
  }
}

function executeContent(code: string, options: object): object {
  return { code, silent: false, store_history: true, allow_stdin: false, stop_on_error: true, ...options };
}

function parentId(message: Message): string {
  return String(message.parent['msg_id'] ?? '');
}

function loadClientZeromq(): ClientZeromq {
  const here = createRequire(import.meta.url);
  return createRequire(here.resolve('tslab/package.json'))('zeromq');
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
