import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeMessage } from '../../src/kernel/wire.ts';
import { type Exchange, JupyterClient, until } from './jupyter-client.ts';

let kernel: JupyterClient;

beforeAll(async () => {
  kernel = await JupyterClient.start();
}, 30_000);
afterAll(() => kernel.shutdown());

/** Outputs of a cell as a notebook keeps them: without states and the echo of the input. */
function outputs({ published }: Exchange): Exchange['published'] {
  return published.filter(({ type }) => type !== 'status' && type !== 'execute_input');
}

/** Sends a cell and waits until its code runs. */
async function begin(client: JupyterClient, code: string): Promise<string> {
  const mark = join(client.cwd, `${randomUUID()}.began`);
  const id = client.sendExecute(`require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n${code}`);
  await until(
    () => existsSync(mark),
    20_000,
    () => `the cell did not begin: ${code}`,
  );
  await sleep(100);
  return id;
}

function interrupt(id: string): Promise<Exchange> {
  kernel.send('interrupt_request', {}, 'control');
  return kernel.settled(id);
}

describe('what a cell gives', () => {
  it('the kernel tells its language and protocol', async () => {
    const { reply } = await kernel.ask('kernel_info_request', {});
    expect(reply).toMatchObject({
      status: 'ok',
      protocol_version: '5.3',
      implementation: 'policyloom',
      language_info: { name: 'typescript', version: '5.0.4', file_extension: '.ts' },
    });
  });

  it('the input is echoed and the last expression is the result, between busy and idle', async () => {
    const { reply, published } = await kernel.execute('const two = 2;\ntwo + 40');
    const { execution_count } = reply;
    expect(reply).toEqual({ status: 'ok', execution_count, payload: [], user_expressions: {} });
    expect(published).toEqual([
      { type: 'status', content: { execution_state: 'busy' } },
      { type: 'execute_input', content: { code: 'const two = 2;\ntwo + 40', execution_count } },
      {
        type: 'execute_result',
        content: { data: { 'text/plain': '42' }, metadata: {}, execution_count },
      },
      { type: 'status', content: { execution_state: 'idle' } },
    ]);
  });

  it('stdout and stderr are streams, in the order of printing, and all lines arrive', async () => {
    const code = `console.log('甲'); console.error('乙'); for (let i = 0; i < 20000; i++) console.log(i)`;
    const streams = outputs(await kernel.execute(code));
    expect(streams.slice(0, 2)).toEqual([
      { type: 'stream', content: { name: 'stdout', text: '甲\n' } },
      { type: 'stream', content: { name: 'stderr', text: '乙\n' } },
    ]);
    const rest = streams.slice(2).map(({ content }) => content['text']);
    expect(rest.join('').split('\n')).toEqual([...Array.from({ length: 20_000 }, (_, i) => String(i)), '']);
    expect(rest.length).toBeLessThan(200);
  });

  it('a table is shown as a table, its text made harmless for Markdown', async () => {
    const code = `import { table } from 'arquero'; table({ city: ['北京|津', '<b>'], n: [1, 2] })`;
    const [result] = outputs(await kernel.execute(code));
    expect(result?.content['data']).toEqual({
      'text/markdown':
        '| city | n |\n| --- | --- |\n| 北京\\|津 | 1 |\n| \\<b\\> | 2 |\n\n2 rows × 2 columns',
      'text/plain': 'city\tn\n北京|津\t1\n<b>\t2\n2 rows × 2 columns',
    });
  });

  it('a silent cell counts nothing and publishes nothing but its state', async () => {
    const before = (await kernel.execute('1')).reply['execution_count'];
    const { reply, published } = await kernel.execute('2', { silent: true });
    expect(reply).toMatchObject({ status: 'ok', execution_count: before });
    expect(published.map(({ type }) => type)).toEqual(['status', 'status']);
  });

  it('one display carries every form at once, before what is printed after it', async () => {
    const displayFile = join(import.meta.dirname, '../../src/kernel/display.ts');
    const code = [
      `const { display } = require(${JSON.stringify(displayFile)});`,
      `console.log('before');`,
      `display({ 'application/vnd.vegalite.v5+json': { mark: 'bar' }, 'image/png': new Uint8Array([1, 2]),`,
      `  'text/plain': 'a bar' }, { 'image/png': { width: 3 } });`,
      `console.log('after');`,
    ].join('\n');
    expect(outputs(await kernel.execute(code))).toEqual([
      { type: 'stream', content: { name: 'stdout', text: 'before\n' } },
      {
        type: 'display_data',
        content: {
          data: {
            'application/vnd.vegalite.v5+json': { mark: 'bar' },
            'image/png': 'AQI=',
            'text/plain': 'a bar',
          },
          metadata: { 'image/png': { width: 3 } },
          transient: {},
        },
      },
      { type: 'stream', content: { name: 'stdout', text: 'after\n' } },
    ]);
  });

  it("tslab's own display works too", async () => {
    const [shown] = outputs(
      await kernel.execute(`import { display } from 'tslab';\ndisplay.markdown('**x**')`),
    );
    expect(shown?.content).toMatchObject({ data: { 'text/markdown': '**x**' } });
  });
});

describe('errors', () => {
  it("an error is a message with name, message and a trace in the author's lines; the reply has the same", async () => {
    const code = `// a comment\n\nfunction f(): void {\n\n  throw new TypeError('boom');\n}\ntype T = 1;\nf();`;
    const exchange = await kernel.execute(code);
    const cell = exchange.reply['execution_count'];
    const error = {
      ename: 'TypeError',
      evalue: 'boom',
      traceback: [
        'TypeError: boom',
        `    at f (cell [${cell}], line 5, column 9)`,
        "    > 5 |   throw new TypeError('boom');",
        `    at cell [${cell}], line 8, column 1`,
      ],
    };
    expect(outputs(exchange)).toEqual([{ type: 'error', content: error }]);
    expect(exchange.reply).toEqual({ status: 'error', ...error, execution_count: cell });
  });

  it('a trace after an await and into an earlier cell names both cells', async () => {
    const first = await kernel.execute('function deep(): number {\n  return (null as any).x;\n}');
    const second = await kernel.execute('await Promise.resolve();\n\nconst y = deep();');
    const { traceback } = { ...outputs(second)[0]?.content };
    expect(traceback).toEqual([
      "TypeError: Cannot read properties of null (reading 'x')",
      `    at deep (cell [${first.reply['execution_count']}], line 2, column 24)`,
      '    > 2 |   return (null as any).x;',
      `    at cell [${second.reply['execution_count']}], line 3, column 11`,
    ]);
  });

  it('each diagnostic of the compiler is one line with its place', async () => {
    const { reply } = await kernel.execute('let x: number = "a";\n\nfoo()');
    expect(reply).toMatchObject({
      status: 'error',
      ename: 'CompileError',
      evalue: "1:5 - Type 'string' is not assignable to type 'number'. (TS2322) (and 1 more)",
      traceback: [
        `CompileError in cell [${reply['execution_count']}]:`,
        "1:5 - Type 'string' is not assignable to type 'number'. (TS2322)",
        "3:1 - Cannot find name 'foo'. (TS2304)",
      ],
    });
  });

  it('causes are told, and what is no error is shown as it is', async () => {
    const caused = await kernel.execute(`throw new Error('outer', { cause: new RangeError('inner') })`);
    expect(caused.reply['traceback']).toContain('Caused by RangeError: inner');
    const thrown = await kernel.execute(`throw { code: 7 }`);
    expect(thrown.reply).toMatchObject({ ename: 'Thrown value', evalue: '{ code: 7 }' });
  });

  it('a rejection that nobody handles is shown in its cell, and the kernel lives on', async () => {
    const exchange = await kernel.execute(`void Promise.reject(new RangeError('stray'));\n'still here'`);
    expect(exchange.reply['status']).toBe('ok');
    expect(outputs(exchange).map(({ type, content }) => [type, content['ename'], content['evalue']])).toEqual(
      [
        ['error', 'RangeError', 'stray'],
        ['execute_result', undefined, undefined],
      ],
    );
  });

  it('a throw in a timer is shown, and the kernel lives on', async () => {
    const code = `setTimeout(() => { throw new Error('late') }, 1);\nawait new Promise((done) => setTimeout(done, 60))`;
    const exchange = await kernel.execute(code);
    expect(outputs(exchange).map(({ content }) => content['evalue'])).toEqual(['late']);
    expect((await kernel.execute('1')).reply['status']).toBe('ok');
  });

  it('cells sent behind a failing one are aborted, cells sent after it run', async () => {
    const ids = ['throw new Error("stop")', 'console.log("never")', '"never"'].map((code) =>
      kernel.sendExecute(code),
    );
    const exchanges = await Promise.all(ids.map((id) => kernel.settled(id)));
    expect(exchanges.map(({ reply }) => reply['status'])).toEqual(['error', 'aborted', 'aborted']);
    expect(exchanges.slice(1).flatMap(outputs)).toEqual([]);
    expect((await kernel.execute('"runs"')).reply['status']).toBe('ok');
  });

  it('with stop_on_error off the cells behind a failing one run', async () => {
    const failing = kernel.sendExecute('throw new Error("go on")', { stop_on_error: false });
    const behind = kernel.sendExecute('"runs"');
    expect((await kernel.settled(failing)).reply['status']).toBe('error');
    expect((await kernel.settled(behind)).reply['status']).toBe('ok');
  });
});

describe('code questions', () => {
  it('completion counts in characters, not in UTF-16 units', async () => {
    const { reply } = await kernel.ask('complete_request', { code: '"𠀀"; conso', cursor_pos: 10 });
    expect(reply).toEqual({
      status: 'ok',
      matches: ['console'],
      cursor_start: 5,
      cursor_end: 10,
      metadata: {},
    });
  });

  it('completion knows what earlier cells defined', async () => {
    await kernel.execute('const jingJinJi = { cities: 13, provinces: 3 }');
    const { reply } = await kernel.ask('complete_request', { code: 'jingJinJi.', cursor_pos: 10 });
    expect(reply['matches']).toEqual(['cities', 'provinces']);
  });

  it('inspection gives the type, and says when there is none', async () => {
    const found = await kernel.ask('inspect_request', { code: 'jingJinJi', cursor_pos: 3, detail_level: 0 });
    expect(found.reply).toMatchObject({ status: 'ok', found: true });
    expect(JSON.stringify(found.reply['data'])).toContain('cities: number');
    const none = await kernel.ask('inspect_request', { code: '   ', cursor_pos: 1, detail_level: 0 });
    expect(none.reply).toEqual({ status: 'ok', found: false, data: {}, metadata: {} });
  });

  it('a cell that ends in its middle is incomplete', async () => {
    expect((await kernel.ask('is_complete_request', { code: 'if (true) {' })).reply['status']).toBe(
      'incomplete',
    );
    expect((await kernel.ask('is_complete_request', { code: '1 + 1' })).reply['status']).toBe('complete');
  });

  it('questions about comms and history are answered under their own names', async () => {
    expect((await kernel.ask('comm_info_request', {})).reply).toEqual({ status: 'ok', comms: {} });
    expect((await kernel.ask('history_request', {})).reply).toEqual({ status: 'ok', history: [] });
  });
});

describe('imports', () => {
  it('a package that the folder has not is taken from where the kernel is installed, with its types', async () => {
    const code = `import type { TopLevelSpec } from 'vega-lite';\nconst spec: TopLevelSpec = { mark: 'bar', data: { values: [] }, width: 'no' };`;
    const { reply } = await kernel.execute(code);
    expect(reply['ename']).toBe('CompileError');
    expect((await kernel.execute(code.replace(", width: 'no'", ''))).reply['status']).toBe('ok');
  });

  it('a value is kept with its type, also when only a file beside the notebook names the package', async () => {
    const makesTable = `import { table } from 'arquero';\nexport const rows = () => table({ n: [1, 2] });\n`;
    writeFileSync(join(kernel.cwd, 'rows.ts'), makesTable);
    const first = await kernel.execute(
      `import { rows } from './rows.ts';\nconst counts = rows();\nconst again = () => counts;\nclass Kept { rows = counts }`,
    );
    expect(first.reply['traceback']).toBe(undefined);
    const [result] = outputs(
      await kernel.execute(`[counts, again(), new Kept().rows].map((t) => t.get('n', 1))`),
    );
    expect(result?.content['data']).toEqual({ 'text/plain': '[ 2, 2, 2 ]' });
    const wrong = await kernel.execute('counts.noSuch();\nagain().noSuch();\nnew Kept().rows.noSuch()');
    expect(wrong.reply['traceback']).toEqual([
      expect.stringMatching(/^CompileError/),
      ...[1, 2, 3].map((line) =>
        expect.stringMatching(`^${line}:.*'noSuch' does not exist on type 'ColumnTable'`),
      ),
    ]);
  });

  it("the folder's own copy comes first", async () => {
    const folder = join(kernel.cwd, 'node_modules/csv-parse');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"csv-parse","main":"index.js","types":"index.d.ts"}',
    );
    writeFileSync(join(folder, 'index.js'), 'exports.whose = "own"');
    writeFileSync(join(folder, 'index.d.ts'), 'export declare const whose: string;');
    const [result] = outputs(await kernel.execute(`import { whose } from 'csv-parse';\nwhose`));
    expect(result?.content['data']).toEqual({ 'text/plain': "'own'" });
  });

  it('a file beside the notebook is imported with its .ts ending', async () => {
    writeFileSync(join(kernel.cwd, 'beside.ts'), 'export const answer: number = 42;\n');
    const [result] = outputs(await kernel.execute(`import { answer } from './beside.ts';\nanswer`));
    expect(result?.content['data']).toEqual({ 'text/plain': '42' });
  });

  it('a package that is nowhere is a compile error that names it', async () => {
    const { reply } = await kernel.execute(`import { x } from 'not-a-package';\nx`);
    expect(reply['evalue']).toBe(
      "1:19 - Cannot find module 'not-a-package' or its corresponding type declarations. (TS2307)",
    );
  });

  it('what Node 24 has is known to the compiler', async () => {
    const code = `[Object.groupBy([3, 1], (n) => (n > 2 ? 'big' : 'small')).big, [3, 1].toSorted(), [...new Set([1]).union(new Set([2]))]]`;
    const [result] = outputs(await kernel.execute(code));
    expect(result?.content['data']).toEqual({ 'text/plain': '[ [ 3 ], [ 1, 3 ], [ 1, 2 ] ]' });
  });
});

describe('interrupt', () => {
  it.each([
    { rule: 'a loop that never ends', code: 'while (true) {}' },
    { rule: 'a loop that never ends after an await', code: 'await null;\nwhile (true) {}' },
    { rule: 'a wait that never ends', code: 'await new Promise(() => {})' },
  ])('$rule is stopped, and the next cell runs', async ({ code }) => {
    const exchange = await interrupt(await begin(kernel, code));
    expect(exchange.reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    expect((await kernel.execute('const after = 1;\nafter')).reply['status']).toBe('ok');
  });

  it('the heart beats while a cell keeps the kernel busy', async () => {
    const id = await begin(kernel, 'while (true) {}');
    expect(await kernel.heartbeat()).toBe('ping');
    await interrupt(id);
  });

  it('a cell that was just taken up, and is not compiled yet, is interrupted too', async () => {
    const id = kernel.sendExecute('await new Promise(() => {})');
    await until(
      () => kernel.published(id).length > 0,
      20_000,
      () => 'the cell was not taken up',
    );
    const exchange = await interrupt(id);
    expect(exchange.reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
  });

  it('an interrupt while nothing runs does no harm to the next cell', async () => {
    expect((await kernel.ask('interrupt_request', {}, 'control')).reply).toEqual({ status: 'ok' });
    const { reply } = await kernel.execute('await new Promise((done) => setTimeout(done, 700)); "whole"');
    expect(reply['status']).toBe('ok');
  });
});

describe('the process', () => {
  it('a message signed with another key is dropped, and the kernel answers on', async () => {
    const draft = {
      type: 'execute_request',
      session: randomUUID(),
      content: { code: 'globalThis.forged = 1' },
    };
    await kernel.sendRaw(encodeMessage(draft, 'another key'));
    const [result] = outputs(await kernel.execute(`'forged' in globalThis`));
    expect(result?.content['data']).toEqual({ 'text/plain': 'false' });
    expect(kernel.log).toContain('without a valid signature');
  });

  it('shutdown ends the process with code 0; one that is busy ends itself', async () => {
    const idle = await JupyterClient.start();
    // Until it has loaded the compiler it is busy.
    await idle.execute('1');
    // Jupyter interrupts before it shuts down; that must not hold up the end.
    await idle.ask('interrupt_request', {}, 'control');
    expect([await idle.shutdown(), idle.process.signalCode]).toEqual([0, null]);
    const busy = await JupyterClient.start();
    await begin(busy, 'while (true) {}');
    await busy.shutdown();
    // Nobody else kills it: Jupyter would only after the time it grants.
    expect(busy.process.signalCode).toBe('SIGKILL');
  }, 30_000);

  it('without a connection file it says how it is meant to be started', () => {
    const main = join(import.meta.dirname, '../../src/kernel/main.ts');
    const run = spawnSync(join(import.meta.dirname, '../../node_modules/node/bin/node'), [main]);
    expect(run.status).toBe(2);
    expect(String(run.stderr)).toContain('connection file');
  });
});
