import { describe, expect, it } from 'vitest';
import { refusalByAddress, refusalByError } from '../../../extension/background/page-kind.ts';

describe('refusalByAddress', () => {
  it.each([
    'chrome://extensions/',
    'edge://settings/',
    'about:blank',
    'view-source:https://example.gov.cn/',
    'devtools://devtools/bundled/x.html',
    'chrome-extension://abc/options.html',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'https://addons.mozilla.org/zh-CN/',
  ])('%s is a page of the browser', (url) => {
    expect(refusalByAddress(url)).toEqual({ reason: 'browser-page', detail: url });
  });

  it.each([
    'https://www.gov.cn/zhengce/a.html',
    'http://127.0.0.1:8000/',
    'file:///home/li/a.html',
    'https://chrome.google.com/intl/zh-CN/',
    'https://chromewebstore.google.com.example.cn/',
  ])('%s may be clipped', (url) => {
    expect(refusalByAddress(url)).toBeNull();
  });
});

describe('refusalByError', () => {
  it.each([
    ['Cannot access a chrome:// URL', 'browser-page'],
    ['The extensions gallery cannot be scripted.', 'browser-page'],
    ['Frame with ID 0 is showing error page', 'browser-page'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'no-access',
    ],
    ['Missing host permission for the tab', 'no-access'],
    ['No tab with id: 12.', 'page-changed'],
    ['Frame with ID 0 was removed.', 'page-changed'],
    ["Could not load file: '/capture-page.js'.", 'extraction-failed'],
  ])('"%s" means %s', (words, reason) => {
    expect(refusalByError(new Error(words))).toEqual({ reason, detail: words });
  });
});
