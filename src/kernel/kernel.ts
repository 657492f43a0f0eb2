import { type CellError, interruptedError, thrownError } from './cell-error.ts';
import type { CellOutcome } from './cell-runner.ts';
import type { CellSources } from './cell-sources.ts';
import { answerQuestion, type LoadedCode } from './code-questions.ts';
import { ExecutionQueue, type Finished } from './execution-queue.ts';
import type { Channel, JupyterSockets } from './jupyter-sockets.ts';
import { reportProblem } from './report-problem.ts';
import { StreamBuffer, type StreamName } from './stream-buffer.ts';
import type { WriteDisplayData } from './tslab.ts';
import { valueBundle } from './value-bundle.ts';
import type { Header, Message } from './wire.ts';

/** What the kernel is made of. */
export interface KernelParts {
  readonly sockets: JupyterSockets;
  readonly sources: CellSources;
  /** Called once, when something first needs the compiler. */
  readonly load: () => LoadedCode;
  /** Ends the process; called when the answer to a shutdown is on its way. */
  readonly exit: () => void;
}

/** Answers Jupyter's requests. One cell runs at a time; questions about code are answered meanwhile. */
export class Kernel {
  readonly #parts: KernelParts;
  readonly #queue = new ExecutionQueue();
  readonly #stream = new StreamBuffer((name, text) => this.#publish('stream', { name, text }));
  #loaded: LoadedCode | null = null;
  #executionCount = 0;
  /** The request that outputs belong to: the running cell, else the last one. */
  #cell: Header | undefined;
  /** Ends the running cell when its code cannot: it was cut off, or has not begun. */
  #cutOff: (() => void) | null = null;
  #hasBegun = false;

  constructor(parts: KernelParts) {
    this.#parts = parts;
  }

  /** Loads the compiler, so that the first cell need not wait for it. */
  warmUp(): void {
    this.#code();
  }

  /** Answers one request; never throws for what is in it. */
  handle(channel: Channel, message: Message): void {
    const { msg_type: type } = message.header;
    if (type === 'execute_request') {
      const abort = () => this.#during(message, () => this.#reply(channel, message, { status: 'aborted' }));
      this.#queue.add({ run: () => this.#execute(channel, message), abort });
      return;
    }
    this.#during(message, () => this.#answer(channel, message));
    if (type === 'shutdown_request') this.#parts.exit();
  }

  /** Takes what a cell prints. False when no cell has run yet, so that it belongs to nobody. */
  print(name: StreamName, text: string): boolean {
    if (this.#cell) this.#stream.write(name, text);
    return this.#cell !== undefined;
  }

  /** Shows an error that no cell waited for: a rejection nobody handled, a throw in a timer. */
  showStrayError(what: string, thrown: unknown): void {
    if (!this.#cell) {
      reportProblem(what, thrown);
      return;
    }
    const { ename, evalue, traceback } = thrownError(thrown, this.#parts.sources);
    this.#showError({ ename, evalue, traceback: [`${what}:`, ...traceback] });
  }

  readonly display: WriteDisplayData = (content, update) => {
    this.#stream.flush();
    this.#publish(update ? 'update_display_data' : 'display_data', content);
  };

  /** Does what an interrupt request asks; its answer is another's. */
  handleInterrupt(message: Message): void {
    this.#during(message, () => this.interrupt());
  }

  /** Ends the wait of a cell that waits, or the cell that was just about to begin. */
  interrupt(): void {
    if (!this.#cutOff) return;
    if (this.#hasBegun) this.#code().runner.interrupt();
    else this.#cutOff();
  }

  /** Ends the running cell, whose code was stopped from outside. */
  afterTermination(): void {
    this.interrupt();
    this.#cutOff?.();
  }

  /** Stops the compiler's watchers. */
  close(): void {
    this.#loaded?.runner.close();
  }

  #code(): LoadedCode {
    this.#loaded ??= this.#parts.load();
    return this.#loaded;
  }

  #answer(channel: Channel, message: Message): void {
    try {
      const content = answerQuestion(message, () => this.#code());
      if (content) this.#reply(channel, message, content);
    } catch (error) {
      this.#reply(channel, message, { status: 'error', ...thrownError(error, this.#parts.sources) });
    }
  }

  async #execute(channel: Channel, message: Message): Promise<Finished> {
    const { content, header } = message;
    const isSilent = content['silent'] === true;
    const code = String(content['code'] ?? '');
    if (!isSilent) this.#executionCount += 1;
    this.#cell = header;
    this.#status('busy', header);
    if (!isSilent) this.#publish('execute_input', { code, execution_count: this.#executionCount });
    const outcome = await this.#outcome(code);
    this.#stream.flush();
    const stopsQueue = outcome.kind === 'error' && content['stop_on_error'] !== false;
    return { stopsQueue, finish: () => this.#finish(channel, message, outcome, isSilent) };
  }

  async #outcome(code: string): Promise<CellOutcome> {
    const cell = this.#executionCount;
    this.#hasBegun = false;
    const isCutOff = new Promise<CellOutcome>((resolve) => {
      this.#cutOff = () => resolve({ kind: 'error', error: interruptedError() });
    });
    const outcome = await Promise.race([isCutOff, this.#start(code, cell)]);
    this.#cutOff = null;
    // Node reports what nobody handled at the end of a turn: let it come before the cell's end.
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  }

  /** On a stack of its own: code that is cut off takes everything below it along. */
  #start(code: string, cell: number): Promise<CellOutcome> {
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        // Interrupted before it began: there is nothing left to wait for.
        if (!this.#cutOff) return;
        this.#hasBegun = true;
        this.#code().runner.run(code, cell).then(resolve, reject);
      });
    });
  }

  #finish(channel: Channel, message: Message, outcome: CellOutcome, isSilent: boolean): void {
    const count = { execution_count: this.#executionCount };
    if (outcome.kind === 'error') {
      if (!isSilent) this.#showError(outcome.error);
      this.#reply(channel, message, { status: 'error', ...outcome.error, ...count });
    } else {
      if (!isSilent && outcome.value !== undefined) this.#showValue(outcome.value);
      this.#reply(channel, message, { status: 'ok', payload: [], user_expressions: {}, ...count });
    }
    this.#status('idle', message.header);
  }

  #showValue(value: unknown): void {
    const data = valueBundle(value);
    this.#publish('execute_result', { data, metadata: {}, execution_count: this.#executionCount });
  }

  #showError(error: CellError): void {
    this.#stream.flush();
    this.#publish('error', error);
  }

  #during(message: Message, answer: () => void): void {
    this.#status('busy', message.header);
    answer();
    this.#status('idle', message.header);
  }

  #status(state: 'busy' | 'idle', parent: Header): void {
    this.#parts.sockets.publish('status', { execution_state: state }, parent);
  }

  #publish(type: string, content: object): void {
    this.#parts.sockets.publish(type, content, this.#cell);
  }

  #reply(channel: Channel, request: Message, content: object): void {
    const type = request.header.msg_type.replace(/_request$/, '_reply');
    this.#parts.sockets.reply(channel, request, type, content);
  }
}
