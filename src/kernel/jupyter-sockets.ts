import type { Connection } from './connection.ts';
import type { ControlChannel } from './control-channel.ts';
import { reportProblem } from './report-problem.ts';
import type { RouterSocket, SendingSocket, Zeromq } from './tslab.ts';
import { decodeMessage, encodeMessage, type Header, type Message } from './wire.ts';

export type Channel = 'shell' | 'control';

/** How long closing waits for messages that are still on their way out. */
const LINGER_MS = 1000;

/** The kernel's sockets. What has no valid signature is dropped, and said so in Jupyter's log. */
export class JupyterSockets {
  readonly #connection: Connection;
  readonly #session: string;
  readonly #shell: RouterSocket;
  readonly #iopub: SendingSocket;
  readonly #stdin: RouterSocket;
  #control: ControlChannel | null = null;

  constructor(zeromq: Zeromq, connection: Connection, session: string) {
    // No high-water mark: a cell that prints much must not lose lines.
    const options = { linger: LINGER_MS, sendHighWaterMark: 0 };
    this.#connection = connection;
    this.#session = session;
    this.#shell = new zeromq.Router(options);
    this.#iopub = new zeromq.Publisher(options);
    this.#stdin = new zeromq.Router(options);
  }

  /** Binds the ports that are not the control thread's. Rejects when one is taken. */
  async bind(): Promise<void> {
    const { transport, ip, shell_port, iopub_port, stdin_port } = this.#connection;
    const address = `${transport}://${ip}`;
    await this.#iopub.bind(`${address}:${iopub_port}`);
    await this.#stdin.bind(`${address}:${stdin_port}`);
    await this.#shell.bind(`${address}:${shell_port}`);
  }

  /** From now on each request goes to `onMessage`; answers to control requests leave through `control`. */
  async listen(control: ControlChannel, onMessage: (message: Message) => void): Promise<void> {
    this.#control = control;
    for await (const frames of this.#shell) {
      const message = this.read(frames);
      if (message) onMessage(message);
    }
  }

  /** The message in these frames; null when it is not meant for this kernel. */
  read(frames: readonly Buffer[]): Message | null {
    try {
      const message = decodeMessage(frames, this.#connection.key);
      if (!message) reportProblem('A message without a valid signature was dropped');
      return message;
    } catch (error) {
      reportProblem('A message that is no JSON was dropped', error);
      return null;
    }
  }

  /** Tells every client; `parent` is the request it belongs to. */
  publish(type: string, content: object, parent: Header | undefined): void {
    const draft = { type, content, parent, session: this.#session, identities: [Buffer.from(type)] };
    this.#send(this.#iopub, encodeMessage(draft, this.#connection.key));
  }

  /** Answers one request, to the client that asked. */
  reply(channel: Channel, request: Message, type: string, content: object): void {
    const { header: parent, identities } = request;
    const draft = { type, content, parent, identities, session: this.#session };
    const frames = encodeMessage(draft, this.#connection.key);
    if (channel === 'control') this.#control?.send(frames);
    else this.#send(this.#shell, frames);
  }

  /** Sends what is still on its way, then closes everything, the control thread too. */
  async close(): Promise<void> {
    await this.#control?.close();
    for (const socket of [this.#shell, this.#iopub, this.#stdin]) socket.close();
  }

  #send(socket: SendingSocket, frames: (Buffer | string)[]): void {
    socket.send(frames).catch((error: unknown) => reportProblem('A message could not be sent', error));
  }
}
