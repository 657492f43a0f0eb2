import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** One message of the Jupyter protocol; `identities` are the routing frames before it. */
export interface Message {
  readonly identities: readonly Buffer[];
  readonly header: Header;
  readonly parent: Header | Record<string, never>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Header of a message; `date` is ISO 8601 in UTC. */
export interface Header {
  readonly msg_id: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly msg_type: string;
  readonly version: string;
}

/** What goes into a new message; without `parent` it answers nothing. */
export interface Draft {
  readonly type: string;
  readonly session: string;
  readonly content: object;
  readonly parent?: Header | undefined;
  readonly metadata?: object;
  readonly identities?: readonly Buffer[];
}

/** The version of the protocol that the kernel speaks. */
export const PROTOCOL_VERSION = '5.3';

const DELIMITER = Buffer.from('<IDS|MSG>');

/**
 * The frames of a message, signed with HMAC-SHA256 when there is a key.
 *
 * @source https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
export function encodeMessage(draft: Draft, key: string): (Buffer | string)[] {
  const header: Header = {
    msg_id: randomUUID(),
    session: draft.session,
    username: 'kernel',
    date: new Date().toISOString(),
    msg_type: draft.type,
    version: PROTOCOL_VERSION,
  };
  // Texts, no buffers: zeromq gives a long buffer back to the thread that sent it, and corrupts memory where that ended.
  const parts = [header, draft.parent ?? {}, draft.metadata ?? {}, draft.content].map((part) =>
    JSON.stringify(part),
  );
  return [...(draft.identities ?? []), DELIMITER, sign(parts, key), ...parts];
}

/** The message in these frames, or null when it is no message or its signature is not made with `key`. */
export function decodeMessage(frames: readonly Buffer[], key: string): Message | null {
  const delimiterAt = frames.findIndex((frame) => frame.equals(DELIMITER));
  const parts = frames.slice(delimiterAt + 2, delimiterAt + 6);
  const signature = frames[delimiterAt + 1];
  if (delimiterAt < 0 || parts.length < 4 || !signature) return null;
  if (!isSame(signature.toString(), sign(parts, key))) return null;
  const [header, parent, metadata, content] = parts.map((part) => JSON.parse(part.toString()));
  return { identities: frames.slice(0, delimiterAt), header, parent, metadata, content };
}

function sign(parts: readonly (Buffer | string)[], key: string): string {
  if (!key) return '';
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
