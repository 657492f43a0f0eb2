/** A page as captured, ready to be kept. */
export interface PackedPage {
  /** Gzip of the page's UTF-8 with a byte order mark, so that a saved file is read right whatever its meta says. */
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Of the bytes before compression: what `sha256sum` says of the saved file. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The document as the tab had it after its scripts, or as a server sent it. */
  readonly origin: 'tab' | 'fetched';
}

const BYTE_ORDER_MARK = '\ufeff';

/** Packs markup; a mark at its start is not doubled. */
export async function packPage(html: string, origin: PackedPage['origin']): Promise<PackedPage> {
  const marked = html.startsWith(BYTE_ORDER_MARK) ? html : BYTE_ORDER_MARK + html;
  const bytes = new TextEncoder().encode(marked);
  return {
    gzip: await gzip(bytes),
    sha256: await sha256Of(bytes),
    sizeBytes: bytes.length,
    origin,
  };
}

/** SHA-256 as 64 hex digits, by the platform's own code: quick for pages of many megabytes. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('gzip'));
}

/** @throws {TypeError} when the bytes are damaged or no gzip */
export function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream('gzip'));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
