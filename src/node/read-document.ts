import { parse } from 'parse5';
import { type DecodedText, decodeBytes } from '../capture/bytes/decode-bytes.ts';
import { domFromTree } from './dom-from-tree.ts';

/** A saved or fetched page as Node has it. */
export interface ReadDocument {
  readonly document: Document;
  /** How the bytes were read; `text` is left out because the document holds it. */
  readonly encoding: Omit<DecodedText, 'text'>;
}

/**
 * The tree that a browser builds of a page's bytes, without running anything. Parsed by the HTML standard
 * (implied `tbody`, misnested tags), so that selectors and text are those of the live page. Never throws
 * for what the bytes hold.
 *
 * @param declared charset or Content-Type, where known
 */
export function readDocument(bytes: Uint8Array, declared: string | null = null): ReadDocument {
  const { text, ...encoding } = decodeBytes(bytes, declared);
  return { document: documentOf(text), encoding };
}

/** The same for markup that is text already. */
export function documentOf(html: string): Document {
  // As in a browser, where what `noscript` holds is no part of the page; without, it may even leave the head.
  return domFromTree(parse(html, { scriptingEnabled: true }));
}
