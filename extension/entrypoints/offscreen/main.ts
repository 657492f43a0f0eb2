import { type ParseRequest, parsePage } from '../../parse-page.ts';

/** Reads pages for the background, which has no DOM. The background alone sends what is addressed to it. */
chrome.runtime.onMessage.addListener((message: ParseRequest, sender, respond) => {
  if (message.to !== 'offscreen' || sender.id !== chrome.runtime.id) return false;
  respond(parsePage(message));
  return false;
});
