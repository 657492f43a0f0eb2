import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startPanelBench } from '../tests/e2e/support/panel-bench.ts';
import { extensionMemory } from './extension-memory.ts';
import { watchLongTasks } from './watch-long-tasks.ts';

const ROWS = 50_000;
const MB = 1024 * 1024;
const WAIT_MS = 180_000;
/** Paragraphs that bring the table to 100 MB. */
const PARAGRAPHS = 11;

/** A table of 50,000 rows and 100 MB, read and written by the panel as a person would have it. */
export async function importBench(): Promise<void> {
  process.env['PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK'] = '1';
  const bench = await startPanelBench();
  const { panel, folder, running } = bench;
  panel.setDefaultTimeout(WAIT_MS);
  try {
    const table = join(folder, 'records.csv');
    await pipeline(Readable.from(rows()), createWriteStream(table));
    await panel.keyboard.press('Alt+2');
    await panel.getByRole('button', { name: 'Import files' }).click();
    const readAt = performance.now();
    await panel.locator('input[type=file]').first().setInputFiles(table);
    const start = panel.getByRole('button', { name: 'Import: 50,000' });
    await start.waitFor();
    const megabytes = ((await stat(table)).size / MB).toFixed(0);
    say(`${ROWS} rows, ${megabytes} MB: read`, since(readAt));
    await panel.evaluate(watchLongTasks);
    const writtenAt = performance.now();
    await start.click();
    await panel.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
    say('written', since(writtenAt));
    const tasks = await panel.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
    say('longest time that the panel did not answer meanwhile', `${Math.max(0, ...tasks).toFixed(0)} ms`);
    say('memory footprint after', `${((await extensionMemory(running)).footprint / MB).toFixed(0)} MB`);
  } finally {
    await bench.close();
  }
}

function* rows(): Generator<string> {
  yield 'title,docNumber,url,datePublished,issuers,bodyText\n';
  for (let n = 0; n < ROWS; n += 1) {
    const date = `20${String(10 + (n % 14))}-0${1 + (n % 9)}-1${n % 10}`;
    const text = Array.from(
      { length: PARAGRAPHS },
      (_, i) =>
        `第${i + 1}条 第${n}号文件所列园区的登记、统计与服务工作，由${n + i}号管理机构负责，并于每年年底前报送上一年度的执行情况。`,
    );
    yield `关于第${n}号事项的通知,示发〔2014〕${n}号,https://www.example.gov.cn/t/${n}.html,${date},示范市人民政府,"${text.join('\n')}"\n`;
  }
}

function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function say(label: string, value: string): void {
  process.stdout.write(`  ${label.padEnd(58)} ${value}\n`);
}
