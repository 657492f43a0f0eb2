import { ImportError } from '../../../src/capture/imports/import-problem.ts';
import type { ReadReply, ReadRequest } from './import-worker.ts';
import type { ReadPorts } from './read-picked.ts';

/** Reads files in a worker of the panel, made when the first one comes: a large table would hold up the screen. */
export function workerReader(): ReadPorts['readContent'] {
  let worker: Worker | null = null;
  let asked = 0;
  return (bytes, file, context) => {
    worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    asked += 1;
    return ask(worker, { number: asked, bytes, file, context });
  };
}

function ask(worker: Worker, request: ReadRequest): ReturnType<ReadPorts['readContent']> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const { signal } = ended;
    const hear = ({ data }: MessageEvent<ReadReply>) => {
      if (data.number !== request.number) return;
      ended.abort();
      if (data.kind === 'content') resolve(data.content);
      else reject(errorOf(data));
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
    worker.postMessage(request);
  });
}

function errorOf(reply: Exclude<ReadReply, { kind: 'content' }>): Error {
  return reply.kind === 'problem' ? new ImportError(reply.problem) : new Error(reply.message);
}
