import type { Reader } from './proposal.ts';
import { readMeta } from './readers/meta.ts';

/** In the order in which they are asked; of equally confident values the earlier one wins. */
export const readers: readonly Reader[] = [readMeta];
