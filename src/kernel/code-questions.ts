import type { CellRunner } from './cell-runner.ts';
import { toCharacterOffset, toUtf16Offset } from './cursor.ts';
import { kernelInfo } from './kernel-info.ts';
import type { Tslab } from './tslab.ts';
import type { Message } from './wire.ts';

/** The compiler and the runner of cells, once they are loaded. */
export interface LoadedCode {
  readonly runner: CellRunner;
  readonly tslab: Tslab;
}

/** Content of the answer to a question that runs nothing; null for messages that expect no answer. */
export function answerQuestion({ header, content }: Message, code: () => LoadedCode): object | null {
  const text = String(content['code'] ?? '');
  const cursor = Number(content['cursor_pos'] ?? 0);
  switch (header.msg_type) {
    case 'kernel_info_request':
      return kernelInfo();
    case 'is_complete_request':
      return isComplete(text, code().tslab);
    case 'complete_request':
      return complete(text, cursor, code().runner);
    case 'inspect_request':
      return inspectCode(text, cursor, code().runner);
    case 'history_request':
      return { status: 'ok', history: [] };
    case 'comm_info_request':
      return { status: 'ok', comms: {} };
    case 'shutdown_request':
      return { status: 'ok', restart: content['restart'] === true };
    default:
      return null;
  }
}

function isComplete(text: string, tslab: Tslab): object {
  const { completed, indent } = tslab.converter.isCompleteCode(text);
  return completed ? { status: 'complete' } : { status: 'incomplete', indent: indent ?? '' };
}

function complete(text: string, cursor: number, runner: CellRunner): object {
  const { start, end, candidates } = runner.complete(text, toUtf16Offset(text, cursor));
  return {
    status: 'ok',
    matches: candidates,
    cursor_start: toCharacterOffset(text, start),
    cursor_end: toCharacterOffset(text, end),
    metadata: {},
  };
}

function inspectCode(text: string, cursor: number, runner: CellRunner): object {
  const found = runner.inspect(text, toUtf16Offset(text, cursor));
  const data = found === null ? {} : { 'text/plain': found };
  return { status: 'ok', found: found !== null, data, metadata: {} };
}
