/** The part of the browser's StorageManager that matters here; a worker's lacks `persist`. */
export interface PersistenceManager {
  persisted(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

/** Asks the browser never to clear our data by itself. True when it promises; it may refuse without asking anybody. */
export async function askToPersist(manager: PersistenceManager): Promise<boolean> {
  if (await manager.persisted()) return true;
  return (await manager.persist?.()) ?? false;
}
