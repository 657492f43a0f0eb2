import { answerOffscreen } from '../../offscreen/answer-offscreen.ts';
import type { OffscreenRequest } from '../../offscreen-messages.ts';

/** Reads pages and files for the background, which has no DOM. The background alone sends what is addressed to it. */
chrome.runtime.onMessage.addListener((message: OffscreenRequest, sender, respond) => {
  if (message.to !== 'offscreen' || sender.id !== chrome.runtime.id) return false;
  answerOffscreen(message).then(respond);
  return true;
});
