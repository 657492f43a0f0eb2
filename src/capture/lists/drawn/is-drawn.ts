/** Elements that a program fills, and marks that it leaves in a template. */
const MOUNT =
  '#app:empty, #root:empty, #__nuxt:empty, #__next:empty, [v-for], [ng-repeat], [data-v-app]:empty';
const TEMPLATE_MARK = /\{\{\s*[\w$.]+[^{}]*\}\}/;
/** A script that asks for more, or pages what it was given. */
const ASKS =
  /\bjpage\b|\bqueryData\b|page\/build\/unit|\$\.(?:ajax|get|post|getJSON)\s*\(|\bfetch\s*\(|XMLHttpRequest|\baxios\b|\blaypage\b|createApp\s*\(|new Vue\s*\(/;

/** True for a page without a list of its own whose scripts draw something: there the list may be theirs. */
export function isDrawnByScript(document: Document, scripts: readonly string[]): boolean {
  if (document.querySelector(MOUNT)) return true;
  return scripts.some((script) => ASKS.test(script)) || TEMPLATE_MARK.test(document.body?.textContent ?? '');
}
