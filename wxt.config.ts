import { defineConfig, type UserManifest } from 'wxt';
import { readerAssets } from './scripts/lib/reader-assets.ts';

/** Public half of a key whose private half was thrown away: the extension has the same id wherever it is loaded. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAn0ipQw6hhFfksjeikSuN6MkHWV0blVeqiLGhJebOO3iRusOnFVl/sI115JBuFblGV/GR22IkcWFcBd63qmdwHMvg9SwnQfEruJUim6oemM3Q/b/7lSz+XCeFSKcoThk+FmjSPersk+kW16Ya9I12k89bIWNj/oznv9eP4vjPqyAABZPZRtxYfFA7PRPjRbiFoHBv4zvz62A8o0BjpLae8uv20kVRlr5Bbou5nXrKUlyv/X3VhtrEV3YSq0M2HoZODXY81+e8S4tqP70MoyHQmIsn+RnTEi4aqqv8Hif6afhntW0HBv4P9XxuAN6h2zsrAPa26IkxI3a93vQSKy2eDwIDAQAB';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...readerAssets());
    },
  },
  vite: () => ({
    // word-extractor is written for Node's streams.
    resolve: { alias: { stream: 'readable-stream' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [escapeNoncharacters],
    // Workers are bundled by themselves.
    worker: { plugins: () => [escapeNoncharacters] },
  }),
  manifest: ({ browser }) => ({ ...common, ...(browser === 'firefox' ? firefox : chromium) }),
});

/** Chromium refuses a script that holds one of Unicode’s noncharacters ("isn’t UTF-8 encoded"), and U+FFFD looks like one that was broken on its way; minifiers write them out. */
const escapeNoncharacters = {
  name: 'policyloom:escape-noncharacters',
  generateBundle: {
    order: 'post' as const,
    handler(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.code) chunk.code = chunk.code.replace(/[\ufdd0-\ufdef\ufffd-\uffff]/g, escapeUnit);
      }
    },
  },
};

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const common: UserManifest = {
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  default_locale: 'en',
  action: { default_title: '__MSG_clipThisPage__' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+S' }, description: '__MSG_clipThisPage__' },
  },
  host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
  optional_host_permissions: ['*://*/*'],
  // OCR and the pictures of PDF are read by WebAssembly of the package.
  content_security_policy: {
    extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
  },
};

const chromium: UserManifest = {
  key: PUBLIC_KEY,
  minimum_chrome_version: '125',
  permissions: [
    'activeTab',
    'storage',
    'unlimitedStorage',
    'sidePanel',
    'contextMenus',
    'scripting',
    'alarms',
    'offscreen',
  ],
  // Asked for when a person first saves a page as MHTML.
  optional_permissions: ['pageCapture'],
};

/** Firefox has its own side bar and no offscreen documents. */
const firefox: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'policyloom@policyloom.invalid',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  permissions: ['activeTab', 'storage', 'unlimitedStorage', 'contextMenus', 'scripting', 'alarms'],
};
