/** The look of the report: the panel's calm reading desk, for a wide page, in light, dark and print. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --bg: #FBFBFA; --surface: #FFFFFF; --sunken: #F3F3F1; --line: #E5E5E1; --line-2: #CFCFCA;
  --text: #1C1D1B; --text-2: #4E504C; --text-3: #666863; --accent: #0F6074;
  --warn: #7D5000; --warn-soft: #FDF4E1; --danger: #A2301F; --danger-soft: #FCEEEA;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #1A1B1C; --surface: #222425; --sunken: #151617; --line: #303335; --line-2: #44474A;
    --text: #E9E9E6; --text-2: #BDBFBB; --text-3: #9C9E9A; --accent: #74C3D5;
    --warn: #E6B75C; --warn-soft: #33290F; --danger: #F29A8C; --danger-soft: #3B1F1B;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--bg); color: var(--text);
  font: 400 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
.page { max-width: 872px; margin: 0 auto; padding: 32px 16px 64px; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.4; margin: 2em 0 .6em; text-wrap: balance; }
h1 { font-size: 28px; margin: 0 0 8px; }
h2 { font-size: 22px; padding-top: 20px; border-top: 1px solid var(--line); }
h3 { font-size: 18px; }
h4, h5, h6 { font-size: 16px; }
p, ul, ol, table, blockquote { margin: 0 0 1em; }
.prose > p, .prose > ul, .prose > ol, .prose > blockquote { max-width: 68ch; }
.prose:lang(zh-CN) > p, .prose:lang(zh-CN) > ul, .prose:lang(zh-CN) > ol { max-width: 42em; }
em { font-style: normal; text-emphasis: none; font-weight: 600; }
em:lang(zh-CN) { text-emphasis: dot; text-emphasis-position: under right; font-weight: 400; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
blockquote { margin-inline: 0; padding-inline-start: 16px; border-inline-start: 2px solid var(--line-2); color: var(--text-2); }
code, pre { font: 13px/1.6 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
:not(pre) > code { background: var(--sunken); padding: 1px 5px; border-radius: 4px; }
pre { margin: 0 0 16px; padding: 12px 16px; background: var(--sunken); border-radius: 8px; overflow-x: auto; }
.stream, pre.result { background: none; border: 1px solid var(--line); color: var(--text-2); white-space: pre-wrap; }
.warned { border-color: var(--warn); color: var(--warn); }
.error { background: var(--danger-soft); border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
.error p { color: var(--danger); font-weight: 600; margin: 0 0 4px; }
.error pre { background: none; padding: 0; margin: 0; white-space: pre-wrap; }
.note { color: var(--text-3); font-size: 13px; }
.sample-notice {
  display: flex; gap: 10px; margin: 16px 0; padding: 12px 16px; border-radius: 8px;
  background: var(--warn-soft); color: var(--warn); font-size: 15px; line-height: 1.6;
}
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 16px 0; font-size: 14px; line-height: 1.6; }
.facts dt { color: var(--text-3); }
.facts dd { margin: 0; }
.contents { margin: 24px 0 8px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; font-size: 15px; }
.contents p { margin: 0 0 4px; font-size: 13px; color: var(--text-3); }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents .level-3 { padding-inline-start: 1.5em; font-size: 14px; }
.contents a { text-decoration: none; color: var(--text); }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.code { margin: 0 0 8px; }
summary { display: inline-block; cursor: pointer; padding: 4px 2px; color: var(--text-3); font-size: 12px; list-style: none; }
summary::before { content: "▸ "; }
details[open] > summary::before { content: "▾ "; }
summary::-webkit-details-marker { display: none; }
figure { margin: 0 0 24px; }
.card { background: #FFFFFF; color: #1C1D1B; border: 1px solid var(--line); border-radius: 8px; padding: 16px; overflow-x: auto; }
.card > * { width: fit-content; max-width: 100%; margin-inline: auto; }
.card > .live { max-width: none; }
.card img { display: block; max-width: 100%; height: auto; }
.drawn .still { display: none; }
figcaption { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; min-height: 28px; padding: 4px 2px; font-size: 12px; color: var(--text-3); }
.sample { color: var(--warn); }
.sample::before { content: "▲ "; }
button { font: inherit; color: var(--text-3); background: none; border: 0; padding: 4px 2px; min-height: 28px; cursor: pointer; }
button:hover { color: var(--accent); }
.needs-script { animation: late 0s 1s backwards; }
@keyframes late { from { visibility: hidden; } }
.scripted .needs-script { display: none; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.5; display: block; max-width: 100%; overflow-x: auto; }
th { font-weight: 600; text-align: start; color: var(--text-2); border-bottom: 1px solid var(--line-2); }
th, td { padding: 5px 12px 5px 0; vertical-align: top; }
td { border-bottom: 1px solid var(--line); }
td:first-child { min-width: 6.5em; }
.sources { list-style: none; padding: 0; font-size: 14px; line-height: 1.6; }
.sources li { display: flex; gap: 16px; padding: 6px 0; border-bottom: 1px solid var(--line); }
.sources time { flex: 0 0 6.5em; color: var(--text-3); }
.imprint { margin-top: 48px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; line-height: 1.6; color: var(--text-3); }
#vg-tooltip-element {
  position: fixed; z-index: 10; visibility: hidden; max-width: 360px; padding: 8px 12px; border-radius: 8px;
  background: #FFFFFF; color: #1C1D1B; border: 1px solid #CFCFCA; box-shadow: 0 2px 8px rgb(0 0 0 / .15);
  font-size: 12px; line-height: 1.5; pointer-events: none;
}
#vg-tooltip-element.visible { visibility: visible; }
#vg-tooltip-element h2 { font-size: 13px; margin: 0 0 4px; padding: 0; border: 0; }
#vg-tooltip-element table { display: table; font-size: 12px; margin: 0; }
#vg-tooltip-element td { border: 0; padding: 1px 0; }
#vg-tooltip-element td.key { color: #666863; padding-inline-end: 8px; white-space: nowrap; }
#vg-tooltip-element td.value { max-width: 240px; overflow-wrap: anywhere; }
@media print {
  :root { --bg: #FFFFFF; --text: #000000; --text-2: #333333; --text-3: #555555; --line: #CCCCCC; --accent: #000000; --sunken: #FFFFFF; }
  .page { max-width: none; padding: 0; }
  .drawn .still { display: block; }
  .live, .code, .contents, figcaption button { display: none; }
  figure, pre, table { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .sources a::after { content: " " attr(href); color: #555555; font-size: 10px; overflow-wrap: anywhere; }
}
@media (forced-colors: active) { .card, pre { border: 1px solid; } }
`;
