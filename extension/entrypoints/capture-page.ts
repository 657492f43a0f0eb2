import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../read-page.ts';

/** Injected at a clip; its result is the value of the script, for which WXT needs a global name. */
export default defineUnlistedScript({
  globalName: 'policyloomCapturePage',
  main: () => readPage(document, location.href, new Date()),
});
