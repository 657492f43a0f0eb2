import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';

/** Codes the documents on standard input once and prints how long start and coding took; see `fresh-run`. */
const readFrom = { clock: performance.now(), processor: processorMs() };
const documents = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const readUntil = { clock: performance.now(), processor: processorMs() };
const pack = loadPack('jing-jin-ji');
const codingFrom = performance.now();
for (const bodyText of documents) code({ id: 'x', bodyText, datePublished: '2018-03-05' }, pack);
const end = performance.now();
process.stdout.write(
  JSON.stringify({
    startMs: readFrom.clock + codingFrom - readUntil.clock,
    codingMs: end - codingFrom,
    processorMs: readFrom.processor + processorMs() - readUntil.processor,
  }),
);

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
