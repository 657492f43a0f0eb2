import { createRequire } from 'node:module';

/** Starts stock tslab, without our wrapper: `node stock-tslab.ts CONNECTION_FILE`. */
const stock: { startKernel(options: { configPath: string; enableFindLocal: boolean }): void } = createRequire(
  import.meta.url,
)('tslab/dist/main.js');
stock.startKernel({ configPath: String(process.argv[2]), enableFindLocal: false });
