import { homedir, hostname } from 'node:os';
import { hashId } from '../model/hash.ts';

/**
 * Name under which this machine's command line writes to a corpus: the same at every run, another on every
 * machine and for every account, so that no two writers share a file.
 */
export function deviceName(): string {
  return `cli-${hashId(hostname(), homedir()).slice(0, 8)}`;
}
