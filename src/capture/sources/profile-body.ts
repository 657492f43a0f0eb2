import type { FoundBody } from '../body/find-body.ts';
import type { PageView } from '../fields/page-view.ts';
import { traceStep } from '../trace.ts';
import { profileOf } from './all.ts';

/**
 * A page in which no running text was found, with the text that the profile of its site points at. Every other
 * page, and one that the profile no longer fits, stays as it is; the trace tells which.
 */
export function withProfileBody(view: PageView): PageView {
  const profile = profileOf(view.url ?? view.canonical);
  if (!profile?.body || !view.body) return view;
  const { body, element, id } = { ...profile, body: view.body, element: holder(view.document, profile.body) };
  const lines = element ? view.lines.filter(({ block }) => element.contains(block.source)) : [];
  if (!lines.length) return { ...view, body: { ...body, trace: [...body.trace, step(id, NOT_FITTING)] } };
  return { ...view, body: bodyOf(body, lines, step(id, USED)) };
}

const NOT_FITTING = 'the selector of this profile matches no text here: read without it';
const USED = 'no running text was found; taken from the element that this profile names';

function holder(document: Document, selector: string): Element | null {
  return document.querySelector(selector);
}

function bodyOf(found: FoundBody, lines: FoundBody['lines'], why: FoundBody['trace'][number]): FoundBody {
  const [first] = lines;
  return { element: first?.block ?? found.element, lines, record: new Set(), coverage: 1, trace: [why] };
}

function step(id: string, why: string): FoundBody['trace'][number] {
  return traceStep('profile', id, why);
}
