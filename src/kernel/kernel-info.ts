import { createRequire } from 'node:module';
import { typescriptVersion } from './tslab.ts';
import { PROTOCOL_VERSION } from './wire.ts';

const manifest: { version: string } = createRequire(import.meta.url)('../../package.json');

/** Content of a kernel_info_reply. */
export function kernelInfo(): object {
  return {
    status: 'ok',
    protocol_version: PROTOCOL_VERSION,
    implementation: 'policyloom',
    implementation_version: manifest.version,
    banner: `policyloom ${manifest.version}: TypeScript ${typescriptVersion()} (tslab) on Node ${process.version}`,
    help_links: [],
    language_info: {
      name: 'typescript',
      version: typescriptVersion(),
      mimetype: 'text/typescript',
      file_extension: '.ts',
      nbconvert_exporter: 'script',
      // Notebook and JupyterLab take their highlighting from these three together.
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    },
  };
}
