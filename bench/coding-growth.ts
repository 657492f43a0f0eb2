import { code } from '../src/coding/code.ts';
import type { Pack } from '../src/lexicon/load-pack.ts';

const SIZES = [2000, 20_000, 200_000];

/**
 * Time for a document as a corpus grows: the same work a document means a cost that is linear. Nothing is kept, so
 * memory does not grow either; the largest heap seen after a collection of each size is printed.
 *
 * @param textOf the text of the nth document
 */
export function printGrowth(textOf: (index: number) => string, pack: Pack): void {
  for (const size of SIZES) {
    const before = process.cpuUsage();
    let events = 0;
    for (let index = 0; index < size; index++) {
      const text = { id: String(index), bodyText: textOf(index), datePublished: '2018-03-05' };
      events += code(text, pack).events.length;
    }
    const perDocumentMs = process.cpuUsage(before).user / 1000 / size;
    const heapMb = process.memoryUsage().heapUsed / 2 ** 20;
    process.stdout.write(
      `  ${String(size).padStart(7)} documents: ${perDocumentMs.toFixed(2)} ms of processor time each, ${events} events, heap ${heapMb.toFixed(0)} MB\n`,
    );
  }
}
