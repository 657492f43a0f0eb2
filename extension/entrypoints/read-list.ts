import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listPage } from '../../src/capture/lists/list-page.ts';

/** Injected to see whether the page is a list; its result, as JSON, is the value of the script, for which WXT needs a global name. */
export default defineUnlistedScript({
  globalName: 'policyloomReadList',
  main: () => JSON.stringify(listPage(document, location.href)),
});
