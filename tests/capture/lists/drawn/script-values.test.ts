import { describe, expect, it } from 'vitest';
import { scriptValues } from '../../../../src/capture/lists/drawn/script-values.ts';

describe('scriptValues', () => {
  it.each([
    ['JSON as a script of its own', '{"a":[1,2.5,-3e2,true,null]}', [{ a: [1, 2.5, -300, true, null] }]],
    ['what a name is set to', 'var list = [{"t":"x"}];', [[{ t: 'x' }]]],
    ['what a member of the window is set to', 'window.__STATE__={"a":{"b":1}};run()', [{ a: { b: 1 } }]],
    ['what a function is given', 'show([1,2], 3)', [[1, 2]]],
    ['bare names, single quotes, a comma at the end', "x = {a: 'b', 'c': [1,],};", [{ a: 'b', c: [1] }]],
    ['escapes', String.raw`x = ["\u4e2d\x41\n\"\/", 'it\'s']`, [['中A\n"/', "it's"]]],
    ['text for JSON.parse', String.raw`x = JSON.parse("{\"a\":\"b\"}")`, [{ a: 'b' }]],
    ['comments between members', 'x = {/* one */ a: 1, // two\n b: 2}', [{ a: 1, b: 2 }]],
    ['names, whose value only the script knows', 'x = {a: b, c: 1}', [{ a: undefined, c: 1 }]],
    ['what stands inside of what is no value', 'x = {data() { return [1] }, y: [2]}', [[1], [2]]],
    ['no program', 'function f(a){ if (a) { return a } } f(g[1])', []],
    ['no text that is put together', `x = {a: \`b\${c}\`}`, []],
    ['no value without its end', 'x = {"a": [1, 2', []],
    ['no sum', 'x = [1 + 2]', []],
  ])('reads %s', (_rule, script, values) => {
    expect(scriptValues(script)).toEqual(values);
  });

  it('survives what is deeper than any program writes', () => {
    expect(scriptValues(`x=${'['.repeat(100_000)}`)).toEqual([]);
  });
});
