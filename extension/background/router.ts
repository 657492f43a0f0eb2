import { z } from 'zod';
import type { MessageType, Reply } from '../ask-background.ts';
import { batchActions, type Messages, watchActions } from '../messages.ts';

/** Pages of one list that a person can ask for at once. */
const MAX_LIST_PAGES = 200;

/** One function a message; what it throws travels back as words. */
export type Handlers = {
  readonly [Type in MessageType]: (request: Messages[Type]['request']) => Promise<Messages[Type]['response']>;
};

const nothing = z.object({});
const webAddress = z.url({ protocol: /^https?$/ });
const batchRequest = z.object({
  entries: z.array(z.object({ url: webAddress, title: z.string() })),
  list: z
    .object({
      url: webAddress,
      pagesLeft: z.number().int().min(0).max(MAX_LIST_PAGES),
      guessedAfter: webAddress.exactOptional(),
    })
    .nullable(),
  withAnnexes: z.boolean().default(false),
});
const annexRequest = z.object({
  announcementId: z.string(),
  href: z.string(),
  title: z.string(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
});
const watchRequest = z.object({
  url: webAddress,
  title: z.string(),
  entries: z.array(z.object({ url: webAddress, title: z.string(), date: z.string().nullable() })),
});
const watchOrder = z.object({
  action: z.enum(watchActions),
  url: webAddress,
  urls: z.array(webAddress).nullable(),
});
const envelopeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('clip'),
    request: z
      .object({ tabId: z.number().int().optional() })
      .transform(({ tabId }) => (tabId === undefined ? {} : { tabId })),
  }),
  z.object({ type: z.literal('sync'), request: nothing }),
  z.object({ type: z.literal('syncState'), request: nothing }),
  z.object({ type: z.literal('pair'), request: z.object({ address: z.string(), keep: z.boolean() }) }),
  z.object({ type: z.literal('unpair'), request: nothing }),
  z.object({ type: z.literal('batchAdd'), request: batchRequest }),
  z.object({ type: z.literal('watchAdd'), request: watchRequest }),
  z.object({ type: z.literal('watchControl'), request: watchOrder }),
  z.object({
    type: z.literal('annexAdd'),
    request: z.object({ kind: z.enum(['annex', 'ocr']), requests: z.array(annexRequest) }),
  }),
  z.object({ type: z.literal('batchCancel'), request: z.object({ url: z.string() }) }),
  z.object({
    type: z.literal('batchControl'),
    request: z.object({ action: z.enum(batchActions), urls: z.array(webAddress).nullable() }),
  }),
]);

/** The part of a message's sender that says whose it is. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** True for our own pages only; a script in a web page has our id, but the page's address. */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly baseUrl: string }): boolean {
  return sender.id === own.id && sender.url?.startsWith(own.baseUrl) === true;
}

/**
 * The answer to a message; null when it is none of ours.
 *
 * @param message whatever arrived
 */
export function answer(message: unknown, handlers: Handlers): Promise<Reply> | null {
  const envelope = envelopeSchema.safeParse(message);
  return envelope.success ? reply(() => dispatch(envelope.data, handlers)) : null;
}

function dispatch(
  envelope: z.infer<typeof envelopeSchema>,
  handlers: Handlers,
): Promise<Messages[MessageType]['response']> {
  switch (envelope.type) {
    case 'clip':
      return handlers.clip(envelope.request);
    case 'pair':
      return handlers.pair(envelope.request);
    case 'batchAdd':
      return handlers.batchAdd(envelope.request);
    case 'watchAdd':
      return handlers.watchAdd(envelope.request);
    case 'watchControl':
      return handlers.watchControl(envelope.request);
    case 'batchControl':
      return handlers.batchControl(envelope.request);
    case 'annexAdd':
      return handlers.annexAdd(envelope.request);
    case 'batchCancel':
      return handlers.batchCancel(envelope.request);
    case 'sync':
    case 'syncState':
    case 'unpair':
      return handlers[envelope.type]({});
  }
}

async function reply(work: () => Promise<Messages[MessageType]['response']>): Promise<Reply> {
  try {
    return { kind: 'answer', response: await work() };
  } catch (error) {
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}
