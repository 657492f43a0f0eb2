import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JupyterClient } from './jupyter-client.ts';

/** What the cells of these tests find already there; `named` is of a type that an earlier cell declares too. */
const FIRST_CELL = `
let language = 'zh';
const o = { language: 'of o', deep: { language: 'deep' } };
interface Named { language: string }
const named: Named = { language: 'of named' };
type Text = string;
class Base { language = 'of Base' }
enum Scale { city, region }
function whatIsThis(this: unknown) { return this === undefined || this === globalThis ? 'nothing' : 'something' }
const tag = (parts: TemplateStringsArray, ...values: string[]) => parts.raw.join('|') + values.join(',');
import { join } from 'node:path';
`;

let kernel: JupyterClient;
beforeAll(async () => {
  kernel = await JupyterClient.start();
  const { reply } = await kernel.execute(FIRST_CELL);
  expect(reply['traceback']).toBe(undefined);
}, 30_000);
afterAll(() => kernel.shutdown());

/** The value that a cell shows; what it fails with, when it fails. */
async function shown(code: string): Promise<unknown> {
  const { reply, published } = await kernel.execute(code);
  const result = published.find(({ type }) => type === 'execute_result');
  return reply['traceback'] ?? Reflect.get({ ...Object(result?.content['data']) }, 'text/plain');
}

describe('names of earlier cells', () => {
  it.each([
    { rule: 'a shorthand property', code: '({ language })', value: "{ language: 'zh' }" },
    {
      rule: 'a shorthand property in nested functions',
      code: '(function f() { return () => ({ language }) })()()',
      value: "{ language: 'zh' }",
    },
    {
      rule: 'a shorthand property after an await',
      code: 'await Promise.resolve({ language })',
      value: "{ language: 'zh' }",
    },
    {
      rule: 'a shorthand property before a spread',
      code: '({ language, ...{ a: 1 }, Scale })',
      value: "{ language: 'zh', a: 1, Scale: { '0': 'city', '1': 'region', city: 0, region: 1 } }",
    },
    { rule: 'an import in shorthand', code: `({ join }).join('a', 'b')`, value: "'a/b'" },
    {
      rule: 'a default in a pattern',
      code: '(({ a = language }: { a?: string }) => a)({})',
      value: "'zh'",
    },
    {
      rule: 'a shorthand default of a parameter',
      code: '((x = { language }) => x)()',
      value: "{ language: 'zh' }",
    },
    { rule: 'a computed name', code: '({ [language]: 1 })', value: '{ zh: 1 }' },
    {
      rule: 'a template and a tagged one',
      code: `\`\${{ language }.language}\` + tag\`<\${language}>\``,
      value: "'zh<|>zh'",
    },
    {
      rule: 'a class: its base, field, parameter and static block',
      code: `class D extends Base { all = { language }; static s = ''; static { D.s = language } constructor(public p = language) { super() } }
[new D().language, new D().all, new D().p, D.s]`,
      value: "[ 'of Base', { language: 'zh' }, 'zh', 'zh' ]",
    },
    {
      rule: 'a generator and a namespace',
      code: 'namespace N { export const v = { language } }\nfunction* g() { yield { language } }\n[N.v, ...g()]',
      value: "[ { language: 'zh' }, { language: 'zh' } ]",
    },
    { rule: 'a type', code: 'const text: Text = (named as Named).language;\ntext', value: "'of named'" },
  ])('$rule finds them', async ({ code, value }) => {
    expect(await shown(code)).toBe(value);
  });

  it.each([
    { rule: 'a property name', code: '({ language: 1 })', value: '{ language: 1 }' },
    {
      rule: 'a method name',
      code: '({ language() { return language } }).language()',
      value: "'zh'",
    },
    { rule: 'the key of a pattern', code: 'const { language: a } = o;\na', value: "'of o'" },
    {
      rule: "the key of a pattern over an earlier cell's type",
      code: '(({ language: a, deep: { language: b } }: typeof o) => [a, b])(o)',
      value: "[ 'of o', 'deep' ]",
    },
    {
      rule: 'the key of a pattern that is assigned',
      code: 'let a = "";\n({ language: a } = named);\na',
      value: "'of named'",
    },
    {
      rule: 'a label',
      code: 'let turns = 0;\nlanguage: for (;;) { turns += 1; break language }\nturns',
      value: '1',
    },
    {
      rule: 'a local variable of the same name',
      code: `(() => { const language = 'local'; return { language } })()`,
      value: "{ language: 'local' }",
    },
    {
      rule: 'a parameter of the same name',
      code: `((language: string) => ({ language }))('given')`,
      value: "{ language: 'given' }",
    },
  ])('$rule is not taken for one of them', async ({ code, value }) => {
    expect(await shown(code)).toBe(value);
  });

  it('an assignment reaches the variable, also as shorthand of a pattern, with and without a default', async () => {
    const code = `const before = language;
const seen = [({ language } = named, language), ({ language = 'missing' } = {} as Partial<Named>, language)];
[language] = ['in a list'];
seen.push(language);
language = before;
seen`;
    expect(await shown(code)).toBe("[ 'of named', 'missing', 'in a list' ]");
    expect(await shown('language')).toBe("'zh'");
  });

  it('a function is called without a this, as in its own cell', async () => {
    expect(await shown('[whatIsThis(), whatIsThis?.()]')).toBe("[ 'nothing', 'nothing' ]");
  });

  it('a name that a later cell defines anew is the new one from then on', async () => {
    await kernel.execute('const again = 1; const old = () => ({ again });');
    expect(await shown('const again = 2;\n({ again })')).toBe('{ again: 2 }');
    expect(await shown('[{ again }, old()]')).toBe('[ { again: 2 }, { again: 1 } ]');
  });

  it('what a cell exports is defined as without the word, and an export list takes nothing away', async () => {
    const code =
      'export const exported = { language };\nexport function nine() { return 9 }\nexport class Kept {}\nexported';
    expect(await shown(code)).toBe("{ language: 'zh' }");
    expect(
      await shown('export { language, exported as other };\n({ nine, n: nine(), exported, Kept })'),
    ).toBe("{ nine: [Function: nine], n: 9, exported: { language: 'zh' }, Kept: [class Kept] }");
    expect(await shown('language')).toBe("'zh'");
  });

  it('a name that is nowhere is still refused, and so is one that is defined twice', async () => {
    expect((await kernel.execute('({ nowhere })')).reply['evalue']).toBe(
      "1:4 - No value exists in scope for the shorthand property 'nowhere'. Either declare one or provide an initializer. (TS18004)",
    );
    expect(
      (await kernel.execute('export const twice = 1;\nexport const twice = 2;')).reply['evalue'],
    ).toMatch(/^1:14 - Cannot redeclare block-scoped variable 'twice'/);
  });
});
