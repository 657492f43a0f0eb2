/** Text that is HTML already; made by `html` alone, so that nothing else slips through unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[] | null;

/** HTML from a template: every value is escaped unless it is HTML itself; null leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce((text, string, index) => text + partText(parts[index - 1] ?? null) + string),
  );
}

/** Text made harmless in HTML, inside and outside of quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A value as the text of a `<script type="application/json">`: nothing in it can end the script. */
export function jsonForScript(value: unknown): Html {
  const text = JSON.stringify(value) ?? 'null';
  return new Html(
    text.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'),
  );
}

/** The address when it is one that a reader may follow; null for `javascript:`, `file:` and the like. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol) ? url : null;
}

/** A link that opens in a new tab; only its text when the address is not one to follow. */
export function externalLink(url: string | null, text: Html): Html {
  const address = safeUrl(url);
  return address === null
    ? text
    : html`<a href="${address}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** Language of a text for its `lang` attribute: Chinese when at least a fifth of its letters are. */
export function languageOf(text: string): 'zh-CN' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && han / letters >= 0.2 ? 'zh-CN' : 'en';
}

function partText(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('\n');
  return escapeHtml(String(part));
}
