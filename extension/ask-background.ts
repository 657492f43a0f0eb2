import { isListenerGone } from './is-listener-gone.ts';
import type { Messages } from './messages.ts';

export type MessageType = keyof Messages;

/** What travels from a page of the extension to its background. */
export interface Envelope<Type extends MessageType = MessageType> {
  readonly type: Type;
  readonly request: Messages[Type]['request'];
}

/** What comes back: the answer, or what was thrown, in words. */
export type Reply<Type extends MessageType = MessageType> =
  | { readonly kind: 'answer'; readonly response: Messages[Type]['response'] }
  | { readonly kind: 'threw'; readonly message: string };

/**
 * Asks the background and waits for its answer; wakes the worker when it sleeps.
 *
 * @throws {Error} with the background's words when it threw there
 */
export async function askBackground<Type extends MessageType>(
  type: Type,
  request: Messages[Type]['request'],
): Promise<Messages[Type]['response']> {
  const envelope: Envelope<Type> = { type, request };
  const reply: Reply<Type> = await chrome.runtime.sendMessage(envelope);
  if (reply.kind === 'threw') throw new Error(reply.message);
  return reply.response;
}

/** As `askBackground`, once more when the worker dies before its answer: for what may be done twice without harm. */
export async function askBackgroundTwice<Type extends MessageType>(
  type: Type,
  request: Messages[Type]['request'],
): Promise<Messages[Type]['response']> {
  try {
    return await askBackground(type, request);
  } catch (error) {
    if (!isListenerGone(error)) throw error;
    return askBackground(type, request);
  }
}
