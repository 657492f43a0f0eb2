import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { CellState, type ControlThreadData, type FromControl, type ToControl } from './control-protocol.ts';
import { loadZeromq, type RouterSocket } from './tslab.ts';
import { decodeMessage, encodeMessage, type Message } from './wire.ts';

/** How long the kernel may take to notice an interrupt before a signal, and then before it is cut off. */
const SIGNAL_AFTER_MS = 150;
const TERMINATE_AFTER_MS = 700;

/** How long a kernel that does not answer may live after a shutdown request. */
const KILL_AFTER_MS = 2000;

const PARENT_CHECK_MS = 1000;

/** Runs in a thread of its own: heartbeat, interrupt and shutdown work while a cell keeps the kernel busy. */
async function runControlThread(data: ControlThreadData): Promise<void> {
  const { connection } = data;
  const { Router, Reply } = loadZeromq();
  const control = new Router({ linger: 1000, sendHighWaterMark: 0 });
  const heartbeat = new Reply();
  const address = `${connection.transport}://${connection.ip}`;
  await control.bind(`${address}:${connection.control_port}`);
  await heartbeat.bind(`${address}:${connection.hb_port}`);
  void echo(heartbeat);
  const parentCheck = setInterval(endWithParent, PARENT_CHECK_MS, process.ppid);
  parentPort?.on('message', (message: ToControl) => {
    if (message.kind === 'interrupted') interruptsSeen = message.number;
    if (message.kind === 'send') void control.send(message.frames.map(frameToSend));
    if (message.kind !== 'close') return;
    clearInterval(parentCheck);
    clearTimeout(lastResort);
    for (const socket of [control, heartbeat]) socket.close();
    parentPort?.close();
  });
  tell({ kind: 'bound' });
  for await (const frames of control) receive(frames, control, data);
}

/** Interrupts are numbered from 1; the kernel answers with the number that it has seen. */
let interruptsSent = 0;
let interruptsSeen = 0;
let lastResort: NodeJS.Timeout | undefined;

function receive(frames: Buffer[], control: RouterSocket, data: ControlThreadData): void {
  const message = decodeMessage(frames, data.connection.key);
  const type = message?.header.msg_type;
  if (type === 'shutdown_request') {
    lastResort = setTimeout(() => process.kill(process.pid, 'SIGKILL'), KILL_AFTER_MS);
  }
  if (message && type === 'interrupt_request') {
    void interrupt(data, frames);
    void control.send(interruptReply(message, data));
    return;
  }
  tell({ kind: 'request', frames });
}

/** A buffer comes from the kernel as a plain array of bytes. */
function frameToSend(frame: Uint8Array | string): Buffer | string {
  return typeof frame === 'string' ? frame : Buffer.from(frame);
}

/** Asks first, then signals, then cuts off: each step only when the one before did not help. */
async function interrupt({ cellState }: ControlThreadData, frames: Buffer[]): Promise<void> {
  interruptsSent += 1;
  const number = interruptsSent;
  const isSeen = () => interruptsSeen >= number;
  const isAt = (state: number) => Atomics.load(new Int32Array(cellState), 0) === state;
  tell({ kind: 'interrupt', number, frames });
  await pause(SIGNAL_AFTER_MS);
  // Windows has no SIGINT for a running script: the process would die of it.
  if (!isSeen() && process.platform !== 'win32') process.kill(process.pid, 'SIGINT');
  await pause(TERMINATE_AFTER_MS);
  while (!isSeen() && isAt(CellState.compiling)) await pause(SIGNAL_AFTER_MS);
  if (!isSeen() && isAt(CellState.running)) await terminateExecution();
}

/** Does not hold up a shutdown, which Jupyter always begins with an interrupt. */
function pause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}

async function terminateExecution(): Promise<void> {
  const session = new Session();
  session.connectToMainThread();
  await session.post('Runtime.terminateExecution');
  session.disconnect();
  tell({ kind: 'terminated' });
}

function interruptReply(request: Message, { connection, session }: ControlThreadData): (Buffer | string)[] {
  const { header: parent, identities } = request;
  const draft = { type: 'interrupt_reply', content: { status: 'ok' }, parent, identities, session };
  return encodeMessage(draft, connection.key);
}

async function echo(heartbeat: RouterSocket): Promise<void> {
  for await (const frames of heartbeat) await heartbeat.send(frames);
}

/** A Jupyter that was killed cannot shut its kernels down: they end by themselves. */
function endWithParent(firstParent: number): void {
  if (process.platform !== 'win32' && process.ppid !== firstParent) process.kill(process.pid, 'SIGKILL');
}

function tell(message: FromControl): void {
  parentPort?.postMessage(message);
}

runControlThread(workerData).catch((error: unknown) => tell({ kind: 'failed', reason: String(error) }));
