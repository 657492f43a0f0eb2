import { describe, expect, it } from 'vitest';
import { traceSteps } from '../../../extension/ui/history/read-trace.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';
import { capture } from '../../../src/capture/capture.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const text = '为推动京津冀产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。';
const html = `<html><head><title>通知</title></head><body>
  <div class="nav"><a href="/1">首页</a> <a href="/2">政策</a></div>
  <div class="main"><h1>关于产业转移的通知</h1><p>${text}</p><p>${text}</p>
  <p>责任编辑：某某</p><p>【打印】【关闭】</p></div></body></html>`;

describe('traceSteps', () => {
  const { trace } = capture(documentOf(html), { url: null, capturedAt: '', capturedBy: '' });
  const steps = traceSteps(trace);

  it('tells what the body is and what was left out of it, by reason, most lines first', () => {
    expect(steps.body?.target).toMatch(/div\.main$/);
    const removed = trace.filter(({ step }) => step === 'removed');
    expect(steps.removed.flatMap((group) => group.steps).toSorted(byText)).toEqual(removed.toSorted(byText));
    const sizes = steps.removed.map((group) => group.steps.length);
    expect([sizes.length > 0, sizes]).toEqual([true, sizes.toSorted((a, b) => b - a)]);
  });

  it('every reason of a trace has words in both languages', () => {
    const reasons = steps.removed.map(({ reason }) => reason);
    expect(
      reasons.filter((reason) => !(reason in zh.history.reasons && reason in en.history.reasons)),
    ).toEqual([]);
  });
});

function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text < b.text ? -1 : 1;
}
