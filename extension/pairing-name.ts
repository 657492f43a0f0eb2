import type { Pairing } from './messages.ts';

/** The store notes what a folder has under this name; the token is no part of it, since it changes. */
export function pairingName({ baseUrl, folder }: Pairing): string {
  return `${baseUrl}${folder}`;
}
