import { z } from 'zod';

/** Everything that the extension keeps outside its database, by key; each is read through its schema. */
const schemas = {
  /** The Jupyter that records go to. The token never leaves this place but in a header to `baseUrl`. */
  pairing: z.object({ baseUrl: z.url(), folder: z.string(), token: z.string().min(1) }),
  /** How the last exchanges went; what waits is asked of the store. */
  syncStatus: z.object({
    lastDoneAt: z.string().nullable(),
    lastDurationMs: z.number().nullable(),
    /** Devices that write to the same folder. */
    otherDevices: z.number().int().nonnegative().default(0),
    /** Codings that the last exchange that brought any brought, and when. */
    received: z.number().int().nonnegative().default(0),
    receivedAt: z.string().nullable().default(null),
    failures: z.number().int().nonnegative(),
    /** Milliseconds since 1970 before which the alarm does not try again. */
    nextTryAt: z.number(),
    problem: z
      .object({
        kind: z.enum([
          'not-an-address',
          'no-token',
          'not-running',
          'not-jupyter',
          'wrong-token',
          'no-permission',
          'wrong-version',
          'refused',
          'damaged',
        ]),
        detail: z.string(),
        at: z.string(),
      })
      .nullable(),
  }),
  /** What the store held; see src/store/store-marker.ts. */
  storeMarker: z.unknown(),
  /** Versions that the browser lost, until a person has seen it. */
  storeLoss: z.object({ expected: z.number(), found: z.number(), at: z.string() }),
} as const;

export type LocalKey = keyof typeof schemas;
export type LocalValue<Key extends LocalKey> = Readonly<z.infer<(typeof schemas)[Key]>>;

/** A value of local storage; null when it is not there or not in its form. */
export async function readLocal<Key extends LocalKey>(key: Key): Promise<LocalValue<Key> | null> {
  const parsed = schemas[key].safeParse((await chrome.storage.local.get(key))[key]);
  return parsed.success ? ((parsed.data ?? null) as LocalValue<Key> | null) : null;
}

export async function writeLocal<Key extends LocalKey>(key: Key, value: LocalValue<Key>): Promise<void> {
  await chrome.storage.local.set({ [key]: value });
}

export async function removeLocal(key: LocalKey): Promise<void> {
  await chrome.storage.local.remove(key);
}
