import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../../extension/ui/imports/import-session.ts';
import type { ImportState, PickedFile } from '../../../../extension/ui/imports/import-state.ts';
import { problemsText } from '../../../../extension/ui/imports/problem-line.ts';
import { enImport } from '../../../../extension/ui/words/en-import.ts';
import { importFormat } from '../../../../src/capture/imports/import-format.ts';
import { readImport } from '../../../../src/capture/imports/read-import.ts';
import { pageGapOf } from '../../../../src/capture/pages/page-gap.ts';
import { openPdf } from '../../../../src/node/open-pdf.ts';
import { documentOf } from '../../../../src/node/read-document.ts';
import { scannedPdf, textPdf } from '../../../fixtures/annexes/make-pdf.ts';
import { testStore } from '../../../store/test-store.ts';

const bytesFile = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});
const file = (name: string, text: string) => bytesFile(name, new TextEncoder().encode(text));

/** The steps that a session shows, each once in a row. */
async function session() {
  const store = await testStore();
  const sent: number[] = [];
  const imports = createImportSession({
    store,
    now: () => new Date(0),
    onWrite: () => sent.push(sent.length),
    openPdf,
    readContent: async (bytes, name, context) => readImport(bytes, name, importFormat(bytes, name), context),
    parseHtml: documentOf,
  });
  const steps: ImportState['step'][] = [];
  imports.subscribe(() => {
    const { step } = imports.state();
    if (steps.at(-1) !== step) steps.push(step);
  });
  return { store, imports, steps, sent };
}

const table = '标题,名目\n甲,一\n乙,二\n';
const manyRows = (count: number) => `标题\n${Array.from({ length: count }, (_, n) => `题${n}\n`).join('')}`;

describe('createImportSession', () => {
  it('reads, shows, writes, and takes back; nothing is written before the person says so', async () => {
    const { store, imports, steps, sent } = await session();
    await imports.add([file('a.csv', table), file('b.html', '<h1>关于丙的通知</h1><p>正文一段。</p>')]);
    expect((await store.counts()).records).toBe(0);
    await imports.start();
    const state = imports.state();
    expect(state.step === 'done' && [state.result.name, state.result.counts]).toEqual([
      'a.csv、b.html',
      { added: 3, changed: 0, same: 0, kept: 0 },
    ]);
    expect([steps, sent]).toEqual([['reading', 'ready', 'writing', 'done'], [0]]);
    expect(await imports.undo(state.step === 'done' ? state.result.id : '')).toEqual({ undone: 3, left: 0 });
    expect([(await store.counts()).records, await imports.past()]).toEqual([0, []]);
  });

  describe('pages of one text that are picked together', () => {
    const SITE = 'https://www.example.gov.cn/zc/';
    const names = ['t1.html', 't1_2.html', 't1_3.html'];
    const part = (n: number) => `第${n}部分：各有关单位要建立第${n}项对接机制，明确责任分工，每年会商一次。`;
    const page = (n: number, mark: string) =>
      `<html>${mark}<body><h1>关于共建园区的意见</h1><p>${part(n)}</p><div>${names
        .map((name, i) => (i + 1 === n ? `<b>${n}</b>` : `<a href="${name}">${i + 1}</a>`))
        .join(' ')}</div></body></html>`;
    const markOf = (n: number) => {
      const address = `${SITE}${names[n - 1]}`;
      return `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->`;
    };

    it.each([
      {
        rule: 'by the addresses in them, whatever they are called',
        name: (n: number) => `意见 (${n}).html`,
        mark: markOf,
      },
      {
        rule: 'by their names, where no address is in them',
        name: (n: number) => names[n - 1] ?? '',
        mark: () => '',
      },
    ])('are one record: $rule', async ({ name, mark }) => {
      const { imports, store } = await session();
      await imports.add([2, 3, 1].map((n) => file(name(n), page(n, mark(n)))));
      await imports.start();
      const state = imports.state();
      expect(state.step === 'done' && [state.result.counts, state.problems]).toEqual([
        { added: 1, changed: 0, same: 0, kept: 0 },
        [],
      ]);
      const [row] = (await store.searchRecords()).rows;
      const record = await store.getRecord(row?.id ?? '');
      expect([record?.announcement.bodyText, record?.announcement.url]).toEqual([
        [1, 2, 3].map((n) => `${part(n)}\n`).join(''),
        mark(1) ? `${SITE}t1.html` : null,
      ]);
    });

    it('a file of the same name that was saved elsewhere is none of them', async () => {
      const { imports } = await session();
      const other = page(2, '<!-- saved from url=(0031)https://www.other.example/t1_2.html -->');
      await imports.add([file('t1.html', page(1, markOf(1))), file('t1_2.html', other)]);
      const state = imports.state();
      expect(
        state.step === 'ready' && state.records.map(({ provenance }) => pageGapOf(provenance)?.had),
      ).toEqual([1, 1]);
    });
  });

  it('a PDF is a record by its own words; one of pictures only is told', async () => {
    const { imports } = await session();
    const line = (text: string, y: number, size: number) => ({ text, x: 90, y, size });
    await imports.add([
      bytesFile(
        'notice.pdf',
        textPdf([
          [line('关于共建产业园区的通知', 100, 22), line('双方将共建产业园区，并建立会商机制。', 160, 16)],
        ]),
      ),
      bytesFile('scan.pdf', scannedPdf([{ width: 1, height: 1, grey: new Uint8Array([9]) }])),
    ]);
    const state = imports.state();
    expect(
      state.step === 'ready' && [
        state.records.map(({ announcement }) => announcement.title),
        state.problems.map(({ kind, file: named }) => [kind, named]),
      ],
    ).toEqual([['关于共建产业园区的通知'], [['only-pictures', 'scan.pdf']]]);
  });

  it('a field that is given to a column is taken from the one that had it, and the rows are read again', async () => {
    const { imports } = await session();
    await imports.add([file('a.csv', table)]);
    await imports.setColumn(0, 1, 'title');
    const state = imports.state();
    const [choice] = state.step === 'ready' ? state.tables : [];
    expect([choice?.mapping, choice?.records.map(({ announcement }) => announcement.title)]).toEqual([
      [null, 'title'],
      ['一', '二'],
    ]);
  });

  it('files that give nothing are told, and do not stop the others', async () => {
    const { imports } = await session();
    await imports.add([file('a.csv', table), file('b.ris', 'TI  - x\n'), file('c.txt', 'x')]);
    const state = imports.state();
    expect(state.step === 'ready' && problemsText(state.problems, enImport)).toBe(
      'c.txt\tThe format is not known “.txt”. Known: HTML, MHTML, PDF, DOCX, DOC, CSV, TSV, XLSX, XLS, ODS, RIS, CSL-JSON, JSON, NDJSON.\n'.replace(
        /^/,
        'b.ris line 1\tA field stands before the TY line of its record “TI  - x”. Export the RIS file again.\n',
      ),
    );
  });

  it('reading that is cancelled leaves what waited before', async () => {
    const { imports } = await session();
    await imports.add([file('a.csv', table)]);
    const before = imports.state();
    const stop = imports.subscribe(() => {
      if (imports.state().step === 'reading') imports.cancel();
    });
    await imports.add([file('b.csv', table)]);
    stop();
    expect(imports.state()).toEqual(before);
  });

  it('writing that is cancelled leaves nothing, and what was read still waits', async () => {
    const { store, imports } = await session();
    await imports.add([file('a.csv', manyRows(1500))]);
    const before = imports.state();
    const stop = imports.subscribe(() => {
      const state = imports.state();
      if (state.step === 'writing' && state.done > 0) imports.cancel();
    });
    await imports.start();
    stop();
    expect([imports.state(), (await store.counts()).versions]).toEqual([before, 0]);
  });
});
