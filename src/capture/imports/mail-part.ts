/** A part of a mail-like file: its headers by lower-case name, and its body still encoded, one character a byte. */
export interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  /** Lower case; `text/plain` when nothing is said. */
  readonly mediaType: string;
  /** Of Content-Type, by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: string;
}

const CHUNK = 0x8000;

/** One character for each byte, so that text and offsets of a binary file can be looked through. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/**
 * A part from its text; folded headers are joined.
 *
 * @source RFC 5322 2.2
 */
export function mailPart(text: string): MailPart {
  const head = /^(?:\r?\n)|\r?\n\r?\n/.exec(text);
  const headEnd = head?.index ?? text.length;
  const bodyStart = headEnd + (head?.[0].length ?? 0);
  const headers = headersOf(text.slice(0, headEnd));
  const contentType = headers.get('content-type') ?? 'text/plain';
  return {
    headers,
    mediaType: contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    parameters: parametersOf(contentType),
    body: text.slice(bodyStart),
  };
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parametersOf(contentType: string): Map<string, string> {
  const found = contentType.matchAll(/;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/g);
  return new Map(
    Array.from(found, ([, name = '', quoted, bare = '']) => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? bare,
    ]),
  );
}

/** The bytes that a part carries, its transfer encoding undone. */
export function bytesOfTransfer({ headers, body }: MailPart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return bytesOf(atob(withoutEnd(body.replace(/[^A-Za-z0-9+/]/g, ''))));
  if (encoding === 'quoted-printable') return bytesOf(unquoted(body));
  return bytesOf(body);
}

/** A single character at the end of base64 is no byte. */
function withoutEnd(digits: string): string {
  return digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
}

function unquoted(body: string): string {
  return body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
