import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { z } from 'zod';

/** A target that has just ended, or is about to, never answers. */
const ANSWER_TIMEOUT_MS = 2_000;
const reply = z.object({ result: z.unknown() });

/**
 * Sends one command to a target that Playwright does not show, such as a worker or an offscreen document.
 *
 * @param session of the browser as a whole
 * @returns the command's result; null when the target is gone or does not answer
 */
export async function askTarget(
  session: CDPSession,
  targetId: string,
  method: string,
  params: object = {},
): Promise<unknown> {
  try {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const answer = answerIn(session, sessionId);
    const message = JSON.stringify({ id: 1, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const text = await Promise.race([answer, sleep(ANSWER_TIMEOUT_MS, null)]);
    await session.send('Target.detachFromTarget', { sessionId });
    return text === null ? null : reply.parse(JSON.parse(text)).result;
  } catch {
    return null;
  }
}

function answerIn(session: CDPSession, sessionId: string): Promise<string> {
  return new Promise((resolve) => {
    const listener = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      session.off('Target.receivedMessageFromTarget', listener);
      resolve(event.message);
    };
    session.on('Target.receivedMessageFromTarget', listener);
  });
}
